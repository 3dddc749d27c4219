import { describe, expect, it } from 'vitest'

import { EMPTY_ENTRY, type Entry } from './content'
import { judgeContent } from './judge'

const at = (time: string) => Date.parse(`2026-11-27T${time}+07:00`)
const SETTINGS = {
  onAir: at('19:45:00'),
  offAir: at('20:00:00'),
  overSeconds: 5,
  underSeconds: 30,
  gapSeconds: 30,
}
const row = (id: string, rank: string, fields: Partial<Entry>): Entry => ({
  ...EMPTY_ENTRY,
  id,
  rank,
  ...fields,
})
const judge = (entries: Entry[], demands = {}) =>
  judgeContent({ settings: SETTINGS, entries }, { minimumSeconds: null, topics: [], ...demands })
const codes = (entries: Entry[], demands = {}) =>
  judge(entries, demands).conflicts.map(({ code, entry }) => [code, entry])

describe('a rundown judged', () => {
  it('has its rows in the order of their ranks, whatever order they come in', () => {
    const { timing } = judge([row('b', 'W', { seconds: 60 }), row('a', 'V', { seconds: 30 })])
    expect(timing.entries.map((entry) => entry.id)).toEqual(['a', 'b'])
    expect(timing.programmeOver).toBe(-810)
  })

  it('that carries a planned topic only in a floated row does not carry it', () => {
    const rows = [
      row('a', 'V', { seconds: 900, topics: ['t1'] }),
      row('b', 'W', { seconds: 60, topics: ['t2'], floated: true }),
    ]
    expect(codes(rows, { topics: ['t1', 't2'] })).toEqual([['topicMissing', null]])
  })

  it('shorter than the obligation asks for can’t be approved', () => {
    const rows = [row('a', 'V', { seconds: 890 })]
    expect(codes(rows, { minimumSeconds: 900 })).toEqual([['belowMinimum', null]])
  })

  it('that plays the same clip twice says so at the second', () => {
    const rows = [
      row('a', 'V', { seconds: 450, clip: 'c1' }),
      row('b', 'W', { seconds: 450, clip: 'c1' }),
    ]
    expect(codes(rows)).toEqual([['sameContent', 'b']])
  })

  it('that runs into a fixed start names the row that can’t begin', () => {
    const rows = [
      row('a', 'V', { seconds: 440 }),
      row('b', 'W', { seconds: 480, start: at('19:52:00') }),
    ]
    expect(codes(rows)).toEqual([
      ['overlap', 'b'],
      ['backBeforeOnAir', 'a'],
    ])
  })
})
