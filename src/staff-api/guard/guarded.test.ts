import type { SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'

import { inRequest, openRequest } from '@/logging/requests'

import { captureLog } from '../../../tests/helpers/log'
import { guarded } from './guarded'

const text = (name: string) => ({ type: 'text', name })
const config = {
  db: { name: 'sqlite' },
  collections: [{ slug: 'articles', flattenedFields: [text('title')], versions: false }],
} as unknown as SanitizedConfig

/** Calls the guarded API and tells what got through to Payload. */
async function call(request: Request, answer: () => Response = () => Response.json({})) {
  let passed: Request | null = null
  const handler = guarded(async (one) => {
    passed = one
    return answer()
  }, config)
  const response = await handler(request, { params: Promise.resolve({}) })
  return { response, passed: passed as Request | null }
}

const get = (path: string) => new Request(`http://localhost/api${path}`)

describe('a list is bounded', () => {
  it.each(['?limit=0', '?pagination=false', '?limit=0&pagination=false', '/versions?limit=0'])(
    '/articles%s',
    async (query) => {
      const { passed, response } = await call(get(`/articles${query}`))
      if (query.startsWith('/versions')) expect(response.status).toBe(404)
      else expect(new URL(passed?.url ?? '').searchParams.get('limit')).toBe('500')
    },
  )

  it.each(['?limit=20', '', '?limit=20&pagination=false', '/abc?limit=0'])(
    '/articles%s is left as it is',
    async (query) => {
      const { passed } = await call(get(`/articles${query}`))
      expect(passed?.url).toBe(`http://localhost/api/articles${query}`)
    },
  )
})

it('what is refused does not reach Payload', async () => {
  const { response, passed } = await call(get('/articles?where=abc'))
  expect([response.status, passed]).toEqual([400, null])
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringContaining('where[trường]') }],
  })
})

it('a question that comes by POST is checked and asked like any other', async () => {
  const ask = (body: string) =>
    call(
      new Request('http://localhost/api/articles', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'X-Payload-HTTP-Method-Override': 'GET',
          authorization: 'JWT x',
        },
        body,
      }),
    )
  expect((await ask('where[title][near]=1')).response.status).toBe(400)
  const { passed } = await ask('where[title][like]=a&limit=0')
  expect(passed?.method).toBe('GET')
  expect(passed?.headers.get('authorization')).toBe('JWT x')
  expect(Object.fromEntries(new URL(passed?.url ?? '').searchParams)).toEqual({
    'where[title][like]': 'a',
    limit: '500',
  })
})

describe('an unexpected failure', () => {
  it.each([
    ['an answer', () => Response.json({ errors: [{ message: 'secret' }] }, { status: 500 })],
    [
      'a thrown error',
      () => {
        throw new Error('secret')
      },
    ],
  ])('as %s gets a number and no detail, and one line in the log', async (_, answer) => {
    const log = captureLog()
    const { response } = await call(get('/articles?sort=title'), answer)
    log.release()
    const words = await response.text()
    expect(response.status).toBe(500)
    expect(words).not.toContain('secret')
    const incident = /mã ([0-9a-f]{12})\b/.exec(words)?.[1]
    expect(log.lines()).toMatchObject([{ level: 'error', method: 'GET', path: '/api/articles' }])
    expect(log.lines()[0]?.id).toBe(incident)
  })

  it('of a disk that is full keeps the words that say so', async () => {
    const sentence = { errors: [{ message: 'Ổ đĩa đã đầy.', data: { code: 'diskFull' } }] }
    const { response } = await call(get('/articles'), () =>
      Response.json(sentence, { status: 507 }),
    )
    expect([response.status, await response.json()]).toEqual([507, sentence])
  })
})

describe('in the log', () => {
  it('a refusal is one short line', async () => {
    const log = captureLog()
    await call(get('/articles?where=abc&token=x'))
    log.release()
    expect(log.lines()).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        method: 'GET',
        path: '/api/articles',
        status: 400,
        ms: expect.any(Number),
        msg: 'request',
      },
    ])
    expect(log.texts[0]?.length).toBeLessThan(250)
  })

  it('an answer is none, and neither is what the server in front writes itself', async () => {
    const log = captureLog()
    await call(get('/articles'))
    const story = openRequest({ id: 'r1', method: 'GET', path: '/api/articles' })
    await inRequest(story, () => call(get('/articles?where=abc')))
    log.release()
    expect(log.lines()).toEqual([])
  })
})
