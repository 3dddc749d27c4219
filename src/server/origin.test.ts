import { describe, expect, it } from 'vitest'

import { checkOrigin } from './origin'

const OWN = ['http://localhost:3000', 'http://127.0.0.1:3000']

const asked = (method: string, origin: string | undefined, url = '/api/articles') =>
  checkOrigin({ method, url, headers: { origin } }, OWN)

describe('a change', () => {
  it.each([...OWN, undefined])('from %s is taken', (origin) => {
    expect(asked('POST', origin)).toBeNull()
  })

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])(
    'by %s from a foreign address is refused',
    (method) => {
      const problem = asked(method, 'http://toasoan.khac:3000')
      expect(problem).toMatchObject({ status: 403, code: 'wrongOrigin' })
      expect(problem?.message).toContain('http://toasoan.khac:3000')
      expect(problem?.message).toContain('Hãy chép phần chưa lưu, mở http://localhost:3000/admin')
    },
  )

  it.each(['/admin/login', '/', '/khung/a'])('at %s as well', (url) => {
    expect(asked('POST', 'http://toasoan.khac', url)?.status).toBe(403)
  })

  it.each(['http://localhost:3001', 'https://localhost:3000', 'http://localhost:3000.khac.vn'])(
    'from %s, which only looks like ours, too',
    (origin) => expect(asked('POST', origin)?.status).toBe(403),
  )

  it('from a page without an address is refused in words', () => {
    expect(asked('POST', 'null')?.message).toContain('không rõ')
  })

  it('of the public API is nothing there is', () => {
    expect(asked('POST', 'http://toasoan.khac', '/api/v1/articles')).toBeNull()
  })
})

it.each(['GET', 'HEAD', 'OPTIONS'])('reading by %s is nobody’s to refuse', (method) => {
  expect(asked(method, 'http://toasoan.khac')).toBeNull()
})
