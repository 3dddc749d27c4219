import { describe, expect, it } from 'vitest'

import { decideRundownReview } from './rundownReview'

const request: Parameters<typeof decideRundownReview>[0] = {
  move: 'submit',
  review: null,
  isApproved: false,
  isEmpty: false,
  submittedIt: false,
  reason: null,
  seen: 4,
  revision: 4,
}

describe('handing a rundown up', () => {
  it.each([
    ['a draft is submitted', {}, { ok: true, to: 'submitted' }],
    ['a returned one is submitted again', { review: 'returned' }, { ok: true, to: 'submitted' }],
    ['not twice', { review: 'submitted' }, { ok: false, code: 'alreadySubmitted' }],
    [
      'not what is approved as it stands',
      { isApproved: true },
      { ok: false, code: 'alreadyApproved' },
    ],
    ['not an empty one', { isEmpty: true }, { ok: false, code: 'empty' }],
    ['not one that changed meanwhile', { seen: 3 }, { ok: false, code: 'revisionChanged' }],
    [
      'it is sent back with a reason',
      { move: 'return', review: 'submitted', reason: 'Thiếu lời dẫn' },
      { ok: true, to: 'returned' },
    ],
    [
      'never without',
      { move: 'return', review: 'submitted', reason: '  ' },
      { ok: false, code: 'reasonMissing' },
    ],
    [
      'nor when nobody submitted it',
      { move: 'return', reason: 'Thiếu' },
      { ok: false, code: 'notSubmitted' },
    ],
    [
      'who submitted it takes it back',
      { move: 'withdraw', review: 'submitted', submittedIt: true },
      { ok: true, to: null },
    ],
    [
      'nobody else does',
      { move: 'withdraw', review: 'submitted' },
      { ok: false, code: 'notSubmitter' },
    ],
  ] as const)('%s', (_, changes, decision) => {
    expect(decideRundownReview({ ...request, ...changes })).toEqual(decision)
  })
})
