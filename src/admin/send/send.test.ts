import { describe, expect, it } from 'vitest'

import { CAUSES, refusalWords } from './causes'
import { type Cause, send } from './send'

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

const GONE = 'Mục này không còn trong hệ thống, có thể vừa bị xóa. Hãy tải lại trang.'

const answering = (answer: () => Response | Promise<Response>) => async () => answer()
const saying = (status: number, code: string | null, message: string) =>
  answering(() =>
    Response.json({ errors: [{ message, ...(code && { data: { code } }) }] }, { status }),
  )
const failing = (name: string) => answering(() => Promise.reject(new DOMException('x', name)))
const blank = (status: number) => answering(() => new Response('<html>', { status }))

describe('asking the server', () => {
  it('answers with what was done', async () => {
    const fetch = answering(() => Response.json({ a: 1 }))
    expect(await send('GET', '/x', undefined, { fetch })).toEqual({ done: { a: 1 }, refusal: null })
  })

  it('asks as the person who is logged in, in Vietnamese; a form goes as it is', async () => {
    const asked: [string, RequestInit][] = []
    const fetch = async (address: string, init: RequestInit) => {
      asked.push([address, init])
      return Response.json({})
    }
    const form = new FormData()
    await send('POST', '/x', { a: 1 }, { fetch })
    await send('POST', '/y', form, { fetch })
    await send('DELETE', '/z', undefined, { fetch })
    expect(asked).toMatchObject([
      [
        '/api/x',
        {
          method: 'POST',
          credentials: 'include',
          headers: { 'Accept-Language': 'vi', 'Content-Type': 'application/json' },
          body: '{"a":1}',
        },
      ],
      ['/api/y', { method: 'POST', body: form }],
      ['/api/z', { method: 'DELETE' }],
    ])
    expect(asked[1]?.[1].headers).not.toHaveProperty('Content-Type')
    expect(asked[2]?.[1]).not.toHaveProperty('body')
  })

  it.each<[string, Cause, () => Promise<Response>, string]>([
    ['no network', 'offline', failing('TypeError'), CAUSES.page.offline],
    ['a session that ended', 'session', blank(401), CAUSES.page.session],
    ['a session, in the server’s words', 'session', saying(401, 'loginFirst', 'Đăng.'), 'Đăng.'],
    ['the page of another address', 'origin', saying(403, 'wrongOrigin', 'Trang.'), 'Trang.'],
    ['a missing right', 'right', saying(403, 'noRight', 'Vai trò.'), 'Vai trò.'],
    ['what is not there', 'gone', saying(404, null, 'Không tìm thấy.'), GONE],
    ['what is not there, in our words', 'gone', saying(404, 'gone', 'Hết.'), 'Hết.'],
    ['a rule', 'refused', saying(409, 'wrongState', 'Đã đổi.'), 'Đã đổi.'],
    ['a broken server', 'broken', blank(502), CAUSES.page.broken],
    ['a full disk', 'broken', saying(507, 'diskFull', 'Đầy.'), 'Đầy.'],
    ['an answer nobody can read', 'broken', blank(200), CAUSES.page.broken],
    ['the page that left', 'calledOff', failing('AbortError'), ''],
  ])('tells apart: %s', async (_, cause, fetch, message) => {
    const { refusal } = await send('POST', '/x', {}, { fetch })
    expect(refusal).toMatchObject({ cause, message })
    expect(refusal?.problems.map((one) => one.message)).toEqual([message])
  })

  it('has the words of the place it is asked from, not the server’s, of a session', async () => {
    const fetch = saying(401, 'loginFirst', 'Đăng nhập.')
    const { refusal } = await send('POST', '/x', {}, { fetch, place: 'live' })
    expect(refusal?.message).toBe(CAUSES.live.session)
    expect(refusal?.problems).toEqual([{ code: null, message: CAUSES.live.session }])
  })

  it('keeps every problem with its code, what is to be weighed, and the rest of the answer', async () => {
    const body = {
      errors: [
        { message: 'Một.', data: { code: 'a' } },
        { message: 'Hai.', data: { code: 'b' } },
      ],
      warnings: [{ code: 'w', message: 'Ba.' }],
      state: { revision: 3 },
    }
    const fetch = answering(() => Response.json(body, { status: 422 }))
    const { refusal } = await send('POST', '/x', {}, { fetch })
    expect(refusal).toEqual({
      cause: 'refused',
      status: 422,
      message: 'Một. Hai.',
      problems: [
        { code: 'a', message: 'Một.' },
        { code: 'b', message: 'Hai.' },
      ],
      warnings: [{ code: 'w', message: 'Ba.' }],
      body,
    })
  })
})
