import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkTarget, MAX_TARGET, pathOf } from './target'

const statusOf = (method: string, url: string) => checkTarget({ method, url })?.status ?? 200

describe('a method', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s is passed on',
    (method) => expect(checkTarget({ method, url: '/' })).toBeNull(),
  )
  it.each([
    ['TRACE', 405],
    ['CONNECT', 405],
    ['PROPFIND', 501],
    ['get', 501],
    ['', 501],
  ])('%s is %i, and told what may be', (method, status) => {
    const refusal = checkTarget({ method, url: '/' })
    expect(refusal?.status).toBe(status)
    expect(refusal?.headers?.Allow).toContain('GET, HEAD')
  })
})

describe('an address', () => {
  it.each([
    '/',
    '/bai/Đường',
    '/bai/%C4%91%C6%B0%E1%BB%9Dng',
    '/bai/%F0%9F%98%80',
    '/bai/%2e%2e%2f%25',
    '/bai/x?%=%ff&a=100%&b=%00',
    `/${'a'.repeat(MAX_TARGET - 1)}`,
  ])('%# is passed on', (url) => expect(statusOf('GET', url)).toBe(200))

  it.each([
    ['an escape that is none', '/bai/%'],
    ['half an escape', '/bai/%2'],
    ['bytes that are no UTF-8', '/bai/%C0%AF..'],
    ['a lone surrogate', '/bai/%ED%A0%80'],
    ['half a sign', '/api/v1/articles/%E0%A4%A?a=%'],
    ['NUL', '/bai/%00'],
    ['another server', 'http://khac.vn/bai'],
    ['a tunnel', 'khac.vn:443'],
    ['the server as a whole', '*'],
    ['nothing', ''],
  ])('of %s is 400', (_, url) => expect(statusOf('GET', url)).toBe(400))

  it('that is too long is 414', () => {
    expect(statusOf('GET', `/${'a'.repeat(MAX_TARGET)}`)).toBe(414)
  })

  it('that is passed on can be decoded, whatever comes', () => {
    const unit = fc.constantFrom(
      '%',
      '/',
      '?',
      '#',
      'a',
      'F',
      '0',
      'C',
      '25',
      '%ff',
      '%C4%91',
      '%00',
    )
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const url = `/${units.join('')}`
        if (checkTarget({ method: 'GET', url })) return
        expect(decodeURIComponent(pathOf(url))).not.toContain('\0')
      }),
    )
  })
})
