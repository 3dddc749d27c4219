import { describe, expect, it } from 'vitest'

import { checkOrigin } from './checkOrigin'

const own = ['http://localhost:3000', 'http://127.0.0.1:3000']

function asked(method: string, origin: string | null, addresses: readonly string[] = own) {
  const headers = new Headers(origin === null ? {} : { origin })
  return checkOrigin({ method, headers }, addresses)
}

describe('a change', () => {
  it.each([...own, null])('from %s is taken', (origin) => {
    expect(asked('POST', origin)).toBeNull()
  })

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])(
    'by %s from a foreign address is refused',
    (method) => {
      const problem = asked(method, 'http://toasoan.khac:3000')
      expect(problem?.status).toBe(403)
      expect(problem?.code).toBe('wrongOrigin')
      expect(problem?.message).toContain('http://toasoan.khac:3000')
      expect(problem?.message).toContain('Hãy chép phần chưa lưu, mở http://localhost:3000/admin')
    },
  )

  it('from a page without an address is refused in words', () => {
    expect(asked('POST', 'null')?.message).toContain('không rõ')
  })

  it('is taken from everywhere where no address is set', () => {
    expect(asked('POST', 'http://toasoan.khac', [])).toBeNull()
  })
})

it.each(['GET', 'HEAD', 'OPTIONS'])('reading by %s is nobody’s to refuse', (method) => {
  expect(asked(method, 'http://toasoan.khac')).toBeNull()
})
