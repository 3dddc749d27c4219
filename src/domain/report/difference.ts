import { byCodeUnit } from '../obligation/ledger/countRow'
import { canonicalJson } from './canonical'
import type { Figures } from './figures'

/** By what a row of each block is known again in another output. */
const KEYS = {
  obligations: ['range', 'obligation'],
  programmes: ['range', 'column'],
  totals: ['range', 'outlet'],
  items: ['range', 'outlet', 'genre'],
  activities: ['range', 'kind'],
  topics: ['range', 'outlet', 'topic'],
  ranking: ['range', 'outlet'],
} as const
export type Block = keyof typeof KEYS
type Row = Figures[Block][number]

/** Lists of ids that stand in the row itself, not under `ids`. */
const ID_LISTS: readonly string[] = ['takenDownIds', 'issues', 'items', 'activities']

export type IdChange = { came: string[]; went: string[] }

/** A row that is another in the second output: added where it was not, gone where it is not any more. */
export type RowDifference = {
  block: Block
  key: Record<string, string | null>
  before: Row | null
  after: Row | null
  /** By the name of the list; only lists in which something came or went. */
  ids: Record<string, IdChange>
}

/**
 * What a restatement says otherwise than the output before it (report.md, Frozen figures): by block, the rows of before
 * in their order, then those that were added.
 */
export const difference = (before: Figures, after: Figures): RowDifference[] =>
  (Object.keys(KEYS) as Block[]).flatMap((block) => {
    const rowsAfter = new Map(after[block].map((row) => [canonicalJson(keyOf(block, row)), row]))
    const pairs: [Row | null, Row | null][] = before[block].map((row) => {
      const name = canonicalJson(keyOf(block, row))
      const twin = rowsAfter.get(name) ?? null
      rowsAfter.delete(name)
      return [row, twin]
    })
    for (const row of rowsAfter.values()) pairs.push([null, row])
    return pairs.flatMap(([was, is]) => differenceOf(block, was, is))
  })

const keyOf = (block: Block, row: Row): Record<string, string | null> => {
  const members = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(KEYS[block].map((name) => [name, members.get(name) as string | null]))
}

function differenceOf(block: Block, before: Row | null, after: Row | null): RowDifference[] {
  const row = before ?? after
  if (!row || canonicalJson(before) === canonicalJson(after)) return []
  return [{ block, key: keyOf(block, row), before, after, ids: idChanges(before, after) }]
}

/** The ids that came and went between two rows of a kind, by the name of the list. */
export function idChanges(before: object | null, after: object | null): Record<string, IdChange> {
  const was = idLists(before)
  const is = idLists(after)
  const changes: [string, IdChange][] = []
  for (const name of [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnit)) {
    const came = without(is.get(name), was.get(name))
    const went = without(was.get(name), is.get(name))
    if (came.length + went.length > 0) changes.push([name, { came, went }])
  }
  return Object.fromEntries(changes)
}

/** The lists of ids of a row by name: those under `ids`, which may itself be the only one, and those beside it. */
function idLists(row: object | null): Map<string, readonly string[]> {
  const members = Object.entries(row ?? {}) as [string, unknown][]
  const beside = members.filter(([name]) => name === 'ids' || ID_LISTS.includes(name))
  return new Map(
    beside.flatMap(([name, value]): [string, readonly string[]][] => {
      if (Array.isArray(value)) return [[name, value as string[]]]
      const named = typeof value === 'object' && value !== null ? value : {}
      return Object.entries(named) as [string, string[]][]
    }),
  )
}

function without(ids: readonly string[] = [], others: readonly string[] = []): string[] {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}
