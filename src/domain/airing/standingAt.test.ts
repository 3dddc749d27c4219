import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, issue } from '../../../tests/unit/report/facts'
import { standingAt } from './standingAt'

const MARCH = Date.UTC(2026, 2, 1)
const HOUR = 3_600_000
const hour = (hours: number) => new Date(MARCH + hours * HOUR).toISOString()
const record = (id: string, hours: number | null, differs = {}) => ({
  id,
  confirmedAt: hours === null ? null : hour(hours),
  replaces: null as string | { id: string } | null,
  rejected: false,
  ...differs,
})
const idsAt = (records: ReturnType<typeof record>[], hours: number) =>
  standingAt(records, MARCH + hours * HOUR).map(({ id }) => id)

describe('the records of an airing that stood at an instant', () => {
  const corrected = [record('old', 1), record('new', 5, { replaces: { id: 'old' } })]
  const rejected = [record('old', 1), record('no', 5, { replaces: 'old', rejected: true })]

  it.each<[string, ReturnType<typeof record>[], number, string[]]>([
    ['a corrected one, to the last second', corrected, 4.999, ['old', 'new']],
    ['its correction, from the very instant it was confirmed', corrected, 5, ['new']],
    ['a rejected one, until it was rejected', rejected, 4.999, ['old']],
    ['nothing after that', rejected, 5, []],
    [
      'a correction that nobody confirmed, at all times',
      [record('old', 1), record('new', null, { replaces: 'old' })],
      0,
      ['new'],
    ],
    ['one that nobody confirmed or replaced', [record('told', null)], 0, ['told']],
  ])('%s', (_, records, hours, ids) => {
    expect(idsAt(records, hours)).toEqual(ids)
    expect(idsAt(records.toReversed(), hours)).toEqual(ids.toReversed())
  })
})

type Act = { kind: 'confirm' | 'correct' | 'reject'; at: number; startedAt: number }

const act = fc.record<Act>({
  kind: fc.constantFrom('confirm', 'correct', 'reject'),
  at: fc.integer({ min: 0, max: 300 }),
  startedAt: fc.integer({ min: -200, max: 0 }),
})

/** Records in the order they were made, each correcting or rejecting the one before. */
function recordsOf(acts: readonly Act[]) {
  const records: (ReturnType<typeof record> & { startedAt: string })[] = []
  for (const { kind, at, startedAt } of acts.toSorted((a, b) => a.at - b.at)) {
    const last = records.at(-1)
    const replaces = kind === 'confirm' ? null : (last?.id ?? null)
    const made = record(`r${records.length}`, at, { replaces, rejected: kind === 'reject' })
    records.push({ ...made, startedAt: hour(startedAt) })
  }
  return records
}

describe('a report of a cut-off', () => {
  it('comes out of all records as it came out of those there were then', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 6 }),
        fc.integer({ min: 0, max: 300 }),
        (acts, hours) => {
          const cutOff = MARCH + hours * HOUR
          const drawn = (records: ReturnType<typeof recordsOf>) =>
            figuresOf({
              cutOff: hour(hours),
              issues: [issue('x', '2026-02-25')],
              airings: standingAt(records, cutOff).map(({ id, startedAt, confirmedAt }) => ({
                ...{ id, issue: 'x', startedAt, confirmedAt, kind: 'first' as const, seconds: 900 },
              })),
            })
          const all = recordsOf(acts)
          const then = all.filter(({ confirmedAt }) => Date.parse(confirmedAt ?? '') <= cutOff)
          expect(drawn(all)).toEqual(drawn(then))
        },
      ),
    )
  })
})
