import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt } from '../calendar/civil'
import { type Slot, slotClashes } from './clashes'

const at = (time: string) => instantAt('2026-11-27', time)
const slot = (
  id: string,
  time: string,
  minutes: number | null,
  changes: Partial<Slot> = {},
): Slot => ({
  id,
  outletId: 'thlc',
  startsAt: at(time),
  seconds: minutes === null ? null : minutes * 60,
  ...changes,
})

const pairs = (slots: Slot[]) =>
  slotClashes(slots).map(
    ({ first, second, overlapSeconds }) => `${first.id}+${second.id} ${overlapSeconds}`,
  )

describe('two programmes at once on one channel', () => {
  it.each<[string, Slot[], string[]]>([
    ['overlap at the end', [slot('a', '19:45', 15), slot('b', '19:50', 15)], ['a+b 600']],
    ['one inside the other', [slot('a', '19:30', 60), slot('b', '19:45', 15)], ['a+b 900']],
    ['the same slot twice', [slot('b', '19:45', 15), slot('a', '19:45', 15)], ['a+b 900']],
    [
      'the same start, lengths unknown',
      [slot('a', '19:45', null), slot('b', '19:45', 0)],
      ['a+b 1'],
    ],
    ['one begins as the other ends', [slot('a', '19:45', 15), slot('b', '20:00', 15)], []],
    [
      'different outlets',
      [slot('a', '19:45', 15), slot('b', '19:45', 15, { outletId: 'baolaocai' })],
      [],
    ],
    [
      'different channels of one outlet',
      [slot('a', '19:45', 15, { channel: 'TV' }), slot('b', '19:45', 15, { channel: 'FM' })],
      [],
    ],
    [
      'no channel is one channel',
      [slot('a', '19:45', 15), slot('b', '19:45', 15, { channel: null })],
      ['a+b 900'],
    ],
    [
      'a long one under two short ones',
      [slot('c', '20:00', 5), slot('a', '19:00', 120), slot('b', '19:30', 5)],
      ['a+b 300', 'a+c 300'],
    ],
    ['nothing scheduled', [], []],
  ])('%s', (_name, slots, clashes) => {
    expect(pairs(slots)).toEqual(clashes)
  })

  it('are the pairs found by comparing each with each', () => {
    const anySlot = fc.record({
      outletId: fc.constantFrom('x', 'y'),
      channel: fc.constantFrom(null, 'TV'),
      startsAt: fc.integer({ min: 0, max: 60 }).map((second) => second * 1000),
      seconds: fc.integer({ min: 0, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 20 }), (rows) => {
        const slots = rows.map((row, index) => ({ ...row, id: `s${index}` }))
        const end = (one: Slot) => one.startsAt + Math.max(1, one.seconds ?? 0) * 1000
        const expected = slots.flatMap((a, index) =>
          slots
            .slice(index + 1)
            .filter(
              (b) =>
                a.outletId === b.outletId &&
                a.channel === b.channel &&
                a.startsAt < end(b) &&
                b.startsAt < end(a),
            )
            .map((b) => [a.id, b.id].sort().join('+')),
        )
        const found = slotClashes(slots).map(({ first, second }) =>
          [first.id, second.id].sort().join('+'),
        )
        expect(found.sort()).toEqual(expected.sort())
        expect(slotClashes(slots.toReversed())).toEqual(slotClashes(slots))
      }),
    )
  })

  it('twenty thousand slots are compared at once', () => {
    const slots = Array.from({ length: 20_000 }, (_, index) =>
      slot(String(index), '19:45', 15, { startsAt: index * 900_000 }),
    )
    expect(slotClashes(slots)).toEqual([])
  })
})
