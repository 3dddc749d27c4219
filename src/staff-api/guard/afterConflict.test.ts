import { expect, it } from 'vitest'

import { afterConflict } from './afterConflict'
import type { ApiSchema } from './apiSchema'

const ID = '0123456789abcdef01234567'
const schema = {
  collections: new Map([['issues', {}]]),
  isId: (text: string) => text === ID,
} as unknown as ApiSchema

const lost = () => Response.json({ errors: [{ data: { code: 'writeConflict' } }] }, { status: 409 })

/** Asks a server that loses so often; tells what was answered, how often it was asked, and what it was sent last. */
async function ask(method: string, path: string, losses: number) {
  const bodies: string[] = []
  const response = await afterConflict(
    new Request(`http://localhost/api${path}`, {
      method,
      ...(method !== 'GET' && { body: '{"title":"Số mới"}' }),
    }),
    schema,
    async (request) => {
      bodies.push(await request.text())
      return bodies.length <= losses ? lost() : Response.json({ doc: {} })
    },
  )
  return [response.status, bodies.length, bodies.at(-1)]
}

it.each([
  ['POST', '/issues'],
  ['PATCH', `/issues/${ID}`],
  ['PATCH', '/issues?where[id][equals]=1'],
  ['DELETE', `/issues/${ID}`],
])('%s %s that lost is asked again, as it was', async (method, path) => {
  expect(await ask(method, path, 2)).toEqual([200, 3, '{"title":"Số mới"}'])
})

it('whoever keeps losing is told so', async () => {
  expect(await ask('POST', '/issues', 99)).toEqual([409, 5, '{"title":"Số mới"}'])
})

it.each([
  ['POST', `/issues/${ID}/move`],
  ['POST', '/issues/first-register'],
  ['POST', '/rundowns'],
])('%s %s is asked once', async (method, path) => {
  expect(await ask(method, path, 1)).toEqual([409, 1, '{"title":"Số mới"}'])
})

it('another refusal is an answer', async () => {
  let asked = 0
  const response = await afterConflict(
    new Request('http://localhost/api/issues', { method: 'POST', body: '{}' }),
    schema,
    async () => {
      asked += 1
      return Response.json({ errors: [{ data: { code: 'movedMeanwhile' } }] }, { status: 409 })
    },
  )
  expect([response.status, asked]).toEqual([409, 1])
})
