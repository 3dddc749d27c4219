import { afterEach, describe, expect, it, vi } from 'vitest'

import { CAUSES } from '../../send/causes'
import { httpTransport } from './httpTransport'
import { rundown } from './testServer'
import type { SendAnswer } from './transport'

const { offline, session, broken } = CAUSES.queue
const content = rundown()
const state = { revision: 4, ...content, approved: null, review: null }

const answering = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })))
const open = () => httpTransport('7', { onApproval: vi.fn(), onReview: vi.fn() })

afterEach(() => {
  vi.unstubAllGlobals()
})

const CASES: [number, unknown, SendAnswer][] = [
  [200, { revision: 5, applied: [] }, { kind: 'accepted', revision: 5, operations: [] }],
  [409, { conflicts: [], state }, { kind: 'conflicts', conflicts: [], snapshot: { revision: 4, content } }], // prettier-ignore
  [400, { errors: [{ message: 'Một.' }, { message: 'Hai.' }] }, { kind: 'refused', message: 'Một. Hai.' }], // prettier-ignore
  [401, { errors: [{ message: 'Unauthorized' }] }, { kind: 'unreachable', message: session }],
  [429, { errors: [{ message: 'Chậm lại.' }] }, { kind: 'unreachable', message: broken }],
  [500, { errors: [{ message: 'Lỗi.' }] }, { kind: 'unreachable', message: broken }],
  [400, {}, { kind: 'unreachable', message: broken }],
  [200, null, { kind: 'unreachable', message: broken }],
]

describe('the rundown’s API', () => {
  it.each(CASES)('answers %i %o', async (status, body, answer) => {
    answering(status, body)
    expect(await open().send({ base: 4, operations: [], client: 'Lan.1' })).toEqual(answer)
  })

  it('can’t be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    expect(await open().send({ base: 4, operations: [], client: 'Lan.1' })).toEqual({
      kind: 'unreachable',
      message: offline,
    })
    expect(await open().load()).toBeNull()
  })

  it.each([
    [200, state, { revision: 4, content }],
    [500, state, null],
    [200, null, null],
  ])('%i %o loads', async (status, body, snapshot) => {
    answering(status, body)
    expect(await open().load()).toEqual(snapshot)
  })
})
