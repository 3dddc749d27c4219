import { APIError } from 'payload'
import { describe, expect, it } from 'vitest'

import { inRequest, openRequest } from '@/logging/requests'
import { DeskRefusal } from '@/newsroom/desk/deskRefusal'
import { RefusedWith } from '@/newsroom/rundowns/refusedWith'
import { failure } from '@/newsroom/words/failure'

import { answered, onPage } from './answered'

const said = (code: Parameters<typeof failure>[0]) => {
  const { message } = failure(code as 'ownWork')
  return { message, data: { code } }
}
const throwing = (error: Error) => () => Promise.reject(error)
const person = { user: { id: '7' } } as unknown as Parameters<typeof answered>[0]

describe('an expected failure is answered', () => {
  it.each<[string, Error, number, object]>([
    ['with its sentence and code', failure('ownWork'), 403, { errors: [said('ownWork')] }],
    [
      'with everything that speaks against it at once',
      new DeskRefusal(422, [failure('sameSlot'), failure('slotSuspended')]),
      422,
      { errors: [said('sameSlot'), said('slotSuspended')] },
    ],
    [
      'with what is to be weighed',
      new DeskRefusal(422, [failure('acceptanceMissing')], [{ code: 'far', message: 'Xa.' }]),
      422,
      { errors: [said('acceptanceMissing')], warnings: [{ code: 'far', message: 'Xa.' }] },
    ],
    [
      'with how things stand now',
      new RefusedWith(failure('runMoved'), { run: { sequence: 3 } }),
      409,
      { errors: [said('runMoved')], run: { sequence: 3 } },
    ],
    [
      'of Payload’s that people may read',
      new APIError('Sai.', 400, undefined, true),
      400,
      { errors: [{ message: 'Sai.', data: null }] },
    ],
  ])('%s', async (_, error, status, body) => {
    const answer = await answered(person, throwing(error))
    expect([answer.status, await answer.json()]).toEqual([status, body])
  })

  it('in the words of whoever tells it', async () => {
    const tell = ({ status, body }: { status: number; body: { errors: { message: string }[] } }) =>
      new Response(body.errors[0]?.message, { status })
    const answer = await answered(null, throwing(failure('linkUnknown')), tell)
    expect([answer.status, await answer.text()]).toEqual([404, said('linkUnknown').message])
  })

  it('and the line of the request says who was refused, and why', async () => {
    const story = openRequest({ method: 'POST', path: '/api/issues/1/move' })
    await inRequest(story, () => answered(person, throwing(failure('sameSlot'))))
    expect(story).toMatchObject({ user: '7', code: 'sameSlot' })
  })
})

it.each([
  ['one that people may not read', new APIError('x', 500, undefined, false)],
  ['a fault', new TypeError('x')],
])('%s goes on to Payload', async (_, error) => {
  await expect(answered(person, throwing(error))).rejects.toBe(error)
})

it('what was done is answered as it is', async () => {
  const done = Response.json({ id: '1' }, { status: 201 })
  expect(await answered(person, () => Promise.resolve(done))).toBe(done)
})

describe('what can’t be done now', () => {
  const asked = async (accept: string, code: 'reportPaperQueue' | 'reportPaperUnknown') => {
    const headers = new Headers({ accept })
    const answer = await answered(person, throwing(failure(code)), onPage({ headers }))
    const { status } = answer
    const type = answer.headers.get('content-type')?.split(';')[0]
    return { status, type, later: answer.headers.get('retry-after'), text: await answer.text() }
  }

  it('says when to ask again, to programs in JSON and to people on a page that asks again', async () => {
    const { text: json, ...toPrograms } = await asked('*/*', 'reportPaperQueue')
    expect(toPrograms).toEqual({ status: 503, type: 'application/json', later: '60' })
    expect(JSON.parse(json)).toEqual({ errors: [said('reportPaperQueue')] })
    const { text: page, ...toPeople } = await asked('text/html,*/*;q=0.8', 'reportPaperQueue')
    expect(toPeople).toEqual({ status: 503, type: 'text/html', later: '60' })
    expect(page).toContain(failure('reportPaperQueue').message)
    expect(page).toContain('<a href="">Thử lại</a>')
  })

  it('is not offered again where it never can', async () => {
    const { status, type, later, text } = await asked('text/html', 'reportPaperUnknown')
    expect([status, type, later]).toEqual([404, 'text/html', null])
    expect(text).not.toContain('Thử lại')
  })
})
