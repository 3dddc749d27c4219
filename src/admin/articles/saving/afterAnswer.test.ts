import { describe, expect, it } from 'vitest'

import type { Answer, Cause } from '../../send/send'
import type { Conflict, Saved } from '../fields/types'
import { type AfterAnswer, afterAnswer } from './afterAnswer'

const sent = { title: 'A1' }
const saved: Saved = { fields: sent, revision: 'r', savedAt: '2026-11-29T10:00:00.000Z' }
const conflict = { theirs: { title: 'B' } } as unknown as Conflict

const yes = (done: unknown): Answer<Saved> => ({ done: done as Saved, refusal: null })
const no = (cause: Cause, status: number | null, body: unknown = null): Answer<Saved> => ({
  done: null,
  refusal: { cause, status, message: 'Vì sao.', problems: [], warnings: [], body },
})

describe('what follows from an answer', () => {
  it.each<[string, Answer<Saved>, AfterAnswer]>([
    ['saved', yes(saved), { kind: 'saved', saved }],
    ['nothing of the text', yes({}), { kind: 'retry', phase: 'broken' }],
    ['no minute', yes({ fields: {} }), { kind: 'retry', phase: 'broken' }],
    ['no fields', yes({ ...saved, fields: null }), { kind: 'retry', phase: 'broken' }],
    ['no connection', no('offline', null), { kind: 'retry', phase: 'offline' }],
    ['took too long', no('calledOff', null), { kind: 'retry', phase: 'offline' }],
    ['the server fails', no('broken', 500), { kind: 'retry', phase: 'broken' }],
    ['too many requests', no('refused', 429), { kind: 'retry', phase: 'broken' }],
    ['nobody is logged in', no('session', 401), { kind: 'session', message: 'Vì sao.' }],
    ['no right', no('right', 403), { kind: 'refused', message: 'Vì sao.' }],
    ['gone', no('gone', 404), { kind: 'refused', message: 'Vì sao.' }],
    ['a rule', no('refused', 400), { kind: 'refused', message: 'Vì sao.' }],
    ['changed by nobody known', no('refused', 409), { kind: 'refused', message: 'Vì sao.' }],
    [
      ...(['another changed the same', no('refused', 409, { conflict })] as const),
      { kind: 'conflict', message: 'Vì sao.', conflict },
    ],
  ])('%s', (_, answer, expected) => {
    expect(afterAnswer(answer, { sent, now: { ...sent, sapo: 'C' } })).toEqual(expected)
  })

  it('is asked of the newest words where they were typed on meanwhile', () => {
    const answer = no('refused', 409, { conflict })
    expect(afterAnswer(answer, { sent, now: { title: 'A12' } })).toEqual({ kind: 'resend' })
  })
})
