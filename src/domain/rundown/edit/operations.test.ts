import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyOperations } from './apply'
import { type Content, EMPTY_ENTRY, type Entry, type EntryFields, inOrder } from './content'
import { invert } from './invert'
import type { Operation } from './operation'
import { ranksBetween } from './rank'
import { rebase } from './rebase'

const NUM_RUNS = 10_000
const SETTINGS = { onAir: 0, offAir: 900_000, overSeconds: 5, underSeconds: 30, gapSeconds: 30 }

function rundown(...ids: string[]): Content {
  const ranks = ranksBetween(null, null, ids.length)
  const entries = ids.map((id, at): Entry => ({
    ...EMPTY_ENTRY,
    id,
    rank: ranks[at] ?? '',
    title: id,
  }))
  return { settings: SETTINGS, entries }
}

const order = ({ entries }: Content) =>
  inOrder(entries)
    .map(({ id }) => id)
    .join('')
/** What people see: order and fields, without the ranks behind them. */
const seen = ({ settings, entries }: Content) => ({
  settings,
  entries: inOrder(entries).map(({ rank: _rank, ...entry }) => entry),
})
const insert = (
  id: string,
  after: string | null,
  fields: Partial<EntryFields> = {},
): Operation => ({
  op: 'insert',
  id,
  after,
  fields,
})
const move = (ids: string, after: string | null, before?: string): Operation => ({
  op: 'move',
  ids: [...ids],
  after,
  before,
})
const remove = (ids: string): Operation => ({ op: 'remove', ids: [...ids] })
const update = (id: string, fields: Partial<EntryFields>): Operation => ({
  op: 'update',
  id,
  fields,
})

describe('operations on a rundown', () => {
  it.each<[string, Operation[], string]>([
    ['a row goes to the top', [insert('x', null)], 'xABCD'],
    ['a row goes behind another', [insert('x', 'B')], 'ABxCD'],
    [
      'pasted rows stay together',
      [insert('x', 'A'), insert('y', 'x'), insert('z', 'y')],
      'AxyzBCD',
    ],
    [
      'a place that is gone: before the next row',
      [{ ...insert('x', '?'), before: 'C' } as Operation],
      'ABxCD',
    ],
    ['a place that is gone altogether: to the end', [insert('x', '?')], 'ABCDx'],
    ['a row that is there is not inserted again', [insert('B', null)], 'ABCD'],
    ['several rows move in the order given', [move('DB', null)], 'DBAC'],
    ['rows move behind one of themselves: they gather there', [move('BD', 'B')], 'ABDC'],
    ['the first row moves behind itself: nothing happens', [move('A', 'A')], 'ABCD'],
    ['a row that is gone does not move', [move('?', null)], 'ABCD'],
    ['rows are removed', [remove('BD')], 'AC'],
    ['a row moves behind one just put in', [insert('x', 'D'), move('A', 'x')], 'BCDxA'],
  ])('%s', (_, operations, result) => {
    expect(order(applyOperations(rundown('A', 'B', 'C', 'D'), operations))).toBe(result)
  })

  it('change named fields and leave the others', () => {
    const after = applyOperations(rundown('A'), [update('A', { seconds: 90 })])
    expect(after.entries[0]).toMatchObject({ title: 'A', seconds: 90, kind: 'reader' })
  })

  it('change the slot', () => {
    const after = applyOperations(rundown('A'), [{ op: 'settings', fields: { offAir: 1_000 } }])
    expect(after.settings).toEqual({ ...SETTINGS, offAir: 1_000 })
  })
})

const IDS = ['A', 'B', 'C', 'D', 'E', 'F']
const id = fc.constantFrom(...IDS, 'x', 'y', 'z', '?')
const place = fc.record({
  after: fc.option(id, { nil: null }),
  before: fc.option(id, { nil: undefined }),
})
const fields = fc.record(
  {
    title: fc.constantFrom('một', 'hai'),
    seconds: fc.option(fc.nat(600), { nil: null }),
    floated: fc.boolean(),
  },
  { requiredKeys: [] },
)
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({ op: fc.constant('insert' as const), id, fields })
    .chain((one) => place.map((spot) => ({ ...one, ...spot }))),
  fc.record({ op: fc.constant('update' as const), id, fields }),
  fc
    .record({ op: fc.constant('move' as const), ids })
    .chain((one) => place.map((spot) => ({ ...one, ...spot }))),
  fc.record({ op: fc.constant('remove' as const), ids }),
  fc.record({ op: fc.constant('settings' as const), fields: fc.record({ offAir: fc.nat() }) }),
)
const operations = fc.array(operation, { maxLength: 12 })
const runs = { numRuns: NUM_RUNS }

describe('any operations', () => {
  it('keep every row once, and its rank in order', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const { entries } = applyOperations(rundown(...IDS), list)
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
        const ranks = entries.map(({ rank }) => rank)
        expect(ranks.every((rank, at) => at === 0 || (ranks[at - 1] ?? '') < rank)).toBe(true)
      }),
      runs,
    )
  })

  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const before = rundown(...IDS)
        const after = applyOperations(before, list)
        expect(seen(applyOperations(after, invert(before, list)))).toEqual(seen(before))
      }),
      runs,
    )
  })

  it('give the same rows at once or one by one', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const oneByOne = list.reduce((now, one) => applyOperations(now, [one]), rundown(...IDS))
        expect(seen(applyOperations(rundown(...IDS), list))).toEqual(seen(oneByOne))
      }),
      runs,
    )
  })

  it('change nothing when sent again after a lost answer', () => {
    // Rows have ids of their own: an id removed is never inserted anew by the same request.
    const once = operations.filter((list) => {
      const removed = new Set<string>()
      return list.every((one) => {
        if (one.op === 'remove') one.ids.forEach((gone) => removed.add(gone))
        return one.op !== 'insert' || (!removed.has(one.id) && !IDS.includes(one.id))
      })
    })
    fc.assert(
      fc.property(once, (list) => {
        const after = applyOperations(rundown(...IDS), list)
        const again = rebase(list, list).operations.filter(({ op }) => op !== 'move')
        expect(seen(applyOperations(after, again))).toEqual(seen(after))
      }),
      runs,
    )
  })
})

describe('operations on an old revision', () => {
  it.each<[string, Operation[], Operation[], ReturnType<typeof rebase>]>([
    [
      'another field of the same row: both stand',
      [update('A', { seconds: 60 })],
      [update('A', { title: 'mới' })],
      { operations: [update('A', { seconds: 60 })], conflicts: [] },
    ],
    [
      'the same field: refused, both values named',
      [update('A', { seconds: 60, title: 'tôi' })],
      [update('A', { title: 'bạn' })],
      {
        operations: [update('A', { seconds: 60 })],
        conflicts: [{ kind: 'sameField', id: 'A', field: 'title', mine: 'tôi', theirs: 'bạn' }],
      },
    ],
    [
      'the same field to the same value: nothing to do',
      [update('A', { topics: ['1.2'] })],
      [update('A', { topics: ['1.2'] })],
      { operations: [], conflicts: [] },
    ],
    [
      'a change of a row removed meanwhile: named, with what was typed',
      [update('A', { title: 'tôi' })],
      [remove('A')],
      { operations: [], conflicts: [{ kind: 'removed', id: 'A', fields: { title: 'tôi' } }] },
    ],
    [
      'a row removed and put back meanwhile is there',
      [update('A', { title: 'tôi' })],
      [remove('A'), insert('A', null)],
      { operations: [update('A', { title: 'tôi' })], conflicts: [] },
    ],
    [
      'removing a row somebody changed meanwhile: asked first',
      [remove('AB')],
      [update('A', { title: 'bạn' })],
      {
        operations: [remove('B')],
        conflicts: [{ kind: 'changed', id: 'A', fields: { title: 'bạn' } }],
      },
    ],
    [
      'removing what is removed already: nothing to do',
      [remove('A')],
      [update('A', { title: 'bạn' }), remove('A')],
      { operations: [], conflicts: [] },
    ],
    [
      'moving rows of which one is gone: the others move',
      [move('AB', 'C')],
      [remove('A')],
      { operations: [move('B', 'C')], conflicts: [] },
    ],
    [
      'two moves of one row: the later one counts',
      [move('A', 'C')],
      [move('A', 'B')],
      { operations: [move('A', 'C')], conflicts: [] },
    ],
    [
      'a row put in before stays in when sent again',
      [insert('x', 'A'), update('x', { title: 'tôi' })],
      [insert('x', 'A'), update('x', { title: 'bạn' })],
      { operations: [update('x', { title: 'tôi' })], conflicts: [] },
    ],
    [
      'the same setting: refused',
      [{ op: 'settings', fields: { offAir: 1 } }],
      [{ op: 'settings', fields: { offAir: 2 } }],
      {
        operations: [],
        conflicts: [{ kind: 'sameSetting', field: 'offAir', mine: 1, theirs: 2 }],
      },
    ],
  ])('%s', (_, mine, since, result) => {
    expect(rebase(mine, since)).toEqual(result)
  })

  it('never overwrite a field set meanwhile, whatever was done', () => {
    fc.assert(
      fc.property(operations, operations, (mine, since) => {
        const now = applyOperations(rundown(...IDS), since)
        const { operations: kept } = rebase(mine, since)
        const after = applyOperations(now, kept)
        for (const one of since) {
          if (
            one.op !== 'update' ||
            mine.some((other) => other.op === 'insert' && other.id === one.id)
          )
            continue
          const was = now.entries.find((entry) => entry.id === one.id)
          const is = after.entries.find((entry) => entry.id === one.id)
          if (was && is) {
            for (const name of Object.keys(one.fields) as (keyof EntryFields)[]) {
              expect(is[name]).toEqual(was[name])
            }
          }
          if (was && Object.keys(one.fields).length > 0) expect(is).toBeDefined()
        }
      }),
      runs,
    )
  })

  it('by 5 people, 200 moves, end in one order with every row', () => {
    const moves = fc.array(
      fc.record({
        who: fc.nat(4),
        lag: fc.nat(6),
        row: fc.nat(19),
        after: fc.integer({ min: -1, max: 19 }),
      }),
      { minLength: 200, maxLength: 200 },
    )
    const names = Array.from({ length: 20 }, (_, at) => `r${at}`)
    fc.assert(
      fc.property(moves, (list) => {
        const log: Operation[][] = []
        let server = rundown(...names)
        for (const { lag, row, after } of list) {
          const mine: Operation = {
            op: 'move',
            ids: [`r${row}`],
            after: after < 0 ? null : `r${after}`,
          }
          const kept = rebase([mine], log.slice(Math.max(0, log.length - lag)).flat()).operations
          log.push(kept)
          server = applyOperations(server, kept)
        }
        const replayed = log.reduce((now, ops) => applyOperations(now, ops), rundown(...names))
        expect(replayed).toEqual(server)
        expect(server.entries.map((entry) => entry.id).sort()).toEqual([...names].sort())
      }),
      { numRuns: 100 },
    )
  })
})
