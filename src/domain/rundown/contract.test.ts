import { describe, expect, it } from 'vitest'
import { parseRundown } from './contract'

const entry = { id: 'A', seconds: 60, start: null, until: null, floated: false }
const plan = {
  onAir: '2026-03-07T19:00:00+07:00',
  offAir: '2026-03-07T19:30:00+07:00',
  entries: [entry],
}
const live = {
  now: '2026-03-07T19:00:30+07:00',
  current: 'A',
  actualStart: '2026-03-07T19:00:00+07:00',
  addedSeconds: 0,
}

describe('a plan of unknown origin', () => {
  it('keeps the contract with or without a live state', () => {
    for (const good of [plan, { ...plan, live: null }, { ...plan, live }]) {
      expect(parseRundown(good)).toEqual({ ok: true, input: good })
    }
  })

  const breaches: [string, unknown, string][] = [
    [
      'a negative duration',
      { ...plan, entries: [{ ...entry, seconds: -5 }] },
      'entries[0].seconds: not a whole number of 0 or more',
    ],
    ['an id twice', { ...plan, entries: [entry, entry] }, 'entries[1].id: used twice'],
    [
      'an end before the beginning',
      { ...plan, offAir: '2026-03-07T18:30:00+07:00' },
      'offAir: before onAir',
    ],
    [
      'a current entry that is none',
      { ...plan, live: { ...live, current: 'Z' } },
      'live.current: not the id of an entry',
    ],
    [
      'half a second',
      { ...plan, entries: [{ ...entry, seconds: 0.5 }] },
      'entries[0].seconds: not a whole number of 0 or more',
    ],
    [
      'more seconds than there are instants',
      { ...plan, entries: [{ ...entry, seconds: Number.MAX_SAFE_INTEGER }] },
      'entries[0].seconds: too many',
    ],
    ['no entries', { ...plan, entries: undefined }, 'entries: missing'],
    ['a live state that is none', { ...plan, live: 'now' }, 'live: not an object'],
    [
      'added seconds that are none',
      { ...plan, live: { ...live, addedSeconds: '30' } },
      'live.addedSeconds: not a whole number',
    ],
  ]
  it.each(breaches)('is refused for %s', (_, input, line) => {
    const parsed = parseRundown(input)
    expect(parsed.ok ? '' : `${parsed.path}: ${parsed.message}`).toBe(line)
  })
})
