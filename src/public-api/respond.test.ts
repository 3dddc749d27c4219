import { describe, expect, it } from 'vitest'

import { JSON_CACHE, jsonResponse } from './respond'

const get = (headers: Record<string, string> = {}) => new Request('http://h/x', { headers })

describe('a JSON answer', () => {
  it('has a strong validator that depends on the body alone', () => {
    const [one, same, other] = [{ a: 1 }, { a: 1 }, { a: 2 }].map(
      (body) => jsonResponse(body, get()).headers.get('etag') ?? '',
    )
    expect(one).toMatch(/^"[\w-]{27}"$/)
    expect(same).toBe(one)
    expect(other).not.toBe(one)
  })

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag marked weak on the way', (tag: string) => `W/${tag}`],
    ['a list with the tag', (tag: string) => `"x", ${tag}`],
    ['any', () => '*'],
  ])('is 304 without a body for If-None-Match with %s', async (_, header) => {
    const etag = jsonResponse({ a: 1 }, get()).headers.get('etag') ?? ''
    const response = jsonResponse({ a: 1 }, get({ 'if-none-match': header(etag) }))
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(response.headers.get('etag')).toBe(etag)
    expect(response.headers.get('cache-control')).toBe(JSON_CACHE)
  })

  it('is whole for another tag', () => {
    expect(jsonResponse({ a: 1 }, get({ 'if-none-match': '"x"' })).status).toBe(200)
  })
})
