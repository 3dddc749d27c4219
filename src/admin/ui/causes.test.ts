import { describe, expect, it } from 'vitest'

import { ask } from './ask'
import { CAUSES, refusalWords } from './causes'

describe('why something did not happen', () => {
  it('is what the server says, all of it', () => {
    expect(refusalWords(403, { errors: [{ message: 'Một.' }, {}, { message: 'Hai.' }] })).toBe(
      'Một. Hai.',
    )
    expect(refusalWords(400, { message: 'Ba.' })).toBe('Ba.')
  })

  it.each([
    [401, {}, CAUSES.page.session],
    [502, null, CAUSES.page.broken],
    [500, { errors: 'x' }, CAUSES.page.broken],
    [403, { errors: [] }, CAUSES.page.broken],
  ] as const)('of %i without words is told by the status', (status, body, words) => {
    expect(refusalWords(status, body)).toBe(words)
  })

  it('is never called a lost network when the server answered', () => {
    for (const status of [400, 401, 403, 404, 409, 413, 429, 500, 502, 503]) {
      expect(refusalWords(status, null)).not.toBe(CAUSES.page.offline)
    }
  })
})

describe('asking the server', () => {
  const answering = (answer: () => Response | Promise<Response>) => async () => answer()

  it('answers with the body', async () => {
    const fetch = answering(() => Response.json({ a: 1 }))
    expect(await ask('/x', { fetch })).toEqual({ ok: true, status: 200, body: { a: 1 } })
  })

  it('tells a lost network, a broken server and an ended session apart', async () => {
    const words = async (fetch: () => Promise<Response>) => {
      const answer = await ask('/x', { fetch })
      return answer.ok ? null : answer.message
    }
    const lost = answering(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await words(lost)).toBe(CAUSES.page.offline)
    const proxy = answering(() => new Response('<html>Bad Gateway', { status: 502 }))
    expect(await words(proxy)).toBe(CAUSES.page.broken)
    expect(await words(answering(() => new Response(null, { status: 401 })))).toBe(
      CAUSES.page.session,
    )
  })

  it('leaves what was called off to who called it off', async () => {
    const aborted = answering(() => Promise.reject(new DOMException('aborted', 'AbortError')))
    await expect(ask('/x', { fetch: aborted })).rejects.toThrow('aborted')
  })
})
