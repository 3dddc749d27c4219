import { describe, expect, it } from 'vitest'

import { nextStepOf } from './nextStepOf'

const side = (changes: object) =>
  nextStepOf({
    air: 'ended',
    airing: null,
    hasTakes: true,
    me: 'an',
    may: { operate: true },
    mayConfirm: true,
    ...changes,
  })
const airing = (reportedBy: string, confirmed = false) => ({ airing: { reportedBy, confirmed } })

describe('what comes next of a programme that ran', () => {
  it.each<[string, object, string | null, string | null]>([
    ['off air with takes: an airing', {}, 'air', 'bạn'],
    ['for who only reads: the operator’s', { may: { operate: false } }, null, 'người điều khiển'],
    ['still on air: nothing to record yet', { air: 'live' }, null, null],
    ['nothing ran', { hasTakes: false, air: 'idle' }, null, null],
    ['recorded by another: mine to confirm', airing('binh'), 'confirm', 'bạn'],
    [
      'recorded by me: somebody else’s',
      airing('an'),
      null,
      'người xếp lịch hoặc lãnh đạo kênh, khác người ghi',
    ],
    ['confirmed: done', airing('binh', true), null, null],
  ])('%s', (_, changes, action, whose) => {
    const step = side(changes)
    expect([step.action, step.next?.whose ?? null]).toEqual([action, whose])
  })
})
