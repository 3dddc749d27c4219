import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyOperations } from './apply'
import { type Content, EMPTY_ENTRY } from './content'
import { diffContents } from './diff'
import type { Operation } from './operation'
import { ranksBetween } from './rank'

const SETTINGS = { onAir: 0, offAir: 900_000, overSeconds: 5, underSeconds: 30, gapSeconds: 30 }

function rundown(ids: string): Content {
  const ranks = ranksBetween(null, null, ids.length)
  const entries = [...ids].map((id, at) => ({
    ...EMPTY_ENTRY,
    id,
    rank: ranks[at] ?? '',
    title: id,
  }))
  return { settings: SETTINGS, entries }
}

const diff = (before: string, operations: Operation[]) => {
  const content = rundown(before)
  return diffContents(content, applyOperations(content, operations))
}

describe('what differs between two versions', () => {
  it('names the one row that moved, not those it passed', () => {
    expect(diff('ABCDE', [{ op: 'move', ids: ['A'], after: 'E' }])).toEqual([
      { kind: 'moved', id: 'A', title: 'A', from: 1, to: 5 },
    ])
  })

  it('names added rows by their place and removed ones by the place they had', () => {
    expect(
      diff('ABC', [
        { op: 'remove', ids: ['B'] },
        { op: 'insert', id: 'x', after: null, fields: { title: 'mới' } },
      ]),
    ).toEqual([
      { kind: 'added', id: 'x', title: 'mới', to: 1 },
      { kind: 'removed', id: 'B', title: 'B', from: 2 },
    ])
  })

  it('names each changed field with both values', () => {
    expect(diff('A', [{ op: 'update', id: 'A', fields: { seconds: 90, topics: [] } }])).toEqual([
      { kind: 'field', id: 'A', title: 'A', field: 'seconds', from: null, to: 90 },
    ])
  })

  it('names a changed slot', () => {
    expect(diff('A', [{ op: 'settings', fields: { offAir: 960_000 } }])).toEqual([
      { kind: 'setting', field: 'offAir', from: 900_000, to: 960_000 },
    ])
  })

  it('is empty between equal versions, whatever their ranks', () => {
    const content = rundown('ABC')
    const again = {
      ...content,
      entries: content.entries.map((entry, at) => ({ ...entry, rank: `z${at}` })),
    }
    expect(diffContents(content, again)).toEqual([])
  })

  it('calls as few rows moved as can be: never more than were moved', () => {
    const moves = fc.array(fc.record({ row: fc.nat(7), after: fc.integer({ min: -1, max: 7 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(moves, (list) => {
        const names = 'ABCDEFGH'
        const operations = list.map(({ row, after }): Operation => ({
          op: 'move',
          ids: [names.charAt(row)],
          after: after < 0 ? null : names.charAt(after),
        }))
        const rows = new Set(list.map(({ row }) => row))
        const changes = diff(names, operations)
        expect(changes.every(({ kind }) => kind === 'moved')).toBe(true)
        expect(changes.length).toBeLessThanOrEqual(rows.size)
      }),
      { numRuns: 10_000 },
    )
  })
})
