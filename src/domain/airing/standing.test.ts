import { describe, expect, it } from 'vitest'

import {
  confirmedFirstRun,
  firstAiring,
  replacedAmong,
  type RecordedAiring,
  standing,
  waitingFirstRuns,
} from './standing'

const at = (time: string) => `2026-02-13T${time}:00+07:00`
const record = (id: string, changes: Partial<RecordedAiring> = {}): RecordedAiring => ({
  id,
  kind: 'first',
  startedAt: at('19:45'),
  confirmed: true,
  rejected: false,
  replaces: null,
  replacedBy: null,
  ...changes,
})
const now = Date.parse(at('21:00'))
const idOf = (found: RecordedAiring | undefined) => found?.id ?? null

describe('records of an airing that stand', () => {
  it.each<[string, RecordedAiring[], string[]]>([
    ['one on record', [record('a')], ['a']],
    ['one that nobody confirmed', [record('a', { confirmed: false })], ['a']],
    ['a repeat beside its first run', [record('a'), record('b', { kind: 'repeat' })], ['a', 'b']],
    ['not one that was rejected', [record('a', { rejected: true })], []],
    [
      'the correction, not what it corrects',
      [record('a', { replacedBy: 'b' }), record('b', { replaces: 'a' })],
      ['b'],
    ],
    [
      'the correction by its own word, before the other knows',
      [record('a'), record('b', { replaces: 'a' })],
      ['b'],
    ],
    ['by its own word alone, its successor out of sight', [record('a', { replacedBy: 'b' })], []],
    [
      'neither what was rejected nor the rejection',
      [record('a', { replacedBy: 'b' }), record('b', { replaces: 'a', rejected: true })],
      [],
    ],
    [
      'where a record comes with the row it names',
      [record('a'), record('b', { replaces: { id: 'a' } })],
      ['b'],
    ],
  ])('%s', (_, records, ids) => {
    expect(standing(records).map(({ id }) => id)).toEqual(ids)
  })

  it('a rejection itself is not replaced', () => {
    const records = [record('a'), record('b', { replaces: 'a', rejected: true })]
    const isReplaced = replacedAmong(records.map(({ replaces }) => replaces))
    expect(records.map(isReplaced)).toEqual([true, false])
  })
})

describe('the run of an issue', () => {
  it.each<[string, RecordedAiring[], string | null, string[], string | null]>([
    ['nothing on record', [], null, [], null],
    ['aired and confirmed', [record('a')], 'a', [], 'a'],
    ['recorded, not confirmed', [record('a', { confirmed: false })], null, ['a'], null],
    ['a repeat alone', [record('a', { kind: 'repeat' })], null, [], null],
    ['a relay alone', [record('a', { kind: 'relay' })], null, [], null],
    [
      'confirmed for a time to come: nothing to confirm, nothing aired',
      [record('a', { startedAt: at('21:01') })],
      'a',
      [],
      null,
    ],
    ['starting this very moment', [record('a', { startedAt: at('21:00') })], 'a', [], 'a'],
    [
      'the earlier of two, whichever comes first',
      [record('a', { startedAt: at('20:15') }), record('b')],
      'a',
      [],
      'b',
    ],
    ['the smaller id of two at once', [record('b'), record('a')], 'b', [], 'a'],
    [
      'one instant written in two zones is one',
      [record('b'), record('a', { startedAt: '2026-02-13T12:45:00.000Z' })],
      'b',
      [],
      'a',
    ],
    [
      'rejected and recorded anew',
      [
        record('a', { replacedBy: 'b' }),
        record('b', { replaces: 'a', rejected: true, confirmed: false }),
        record('c', { confirmed: false }),
      ],
      null,
      ['c'],
      null,
    ],
    [
      'several that wait',
      [record('a', { confirmed: false }), record('b', { confirmed: false })],
      null,
      ['a', 'b'],
      null,
    ],
  ])('%s', (_, records, confirmed, waiting, first) => {
    expect(idOf(confirmedFirstRun(records))).toBe(confirmed)
    expect(waitingFirstRuns(records).map(({ id }) => id)).toEqual(waiting)
    expect(idOf(firstAiring(records, now))).toBe(first)
  })
})
