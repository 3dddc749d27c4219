import { wordsIn } from './nodeWords'
import { placesOf } from './placesOf'
import { isGrid } from './tableShape'
import type { Json } from './types'

type Node = { readonly [key: string]: Json | undefined }
type Rows = readonly Node[]
type Sides = { readonly base: Rows; readonly one: Rows; readonly other: Rows }

/**
 * The columns of a table in three states, each the cells below one another, where one of the two put columns in, took them out or moved
 * them and both left the rows where they are. Null where that is not so: cells would come beside other rows.
 */
export function columnsOf({ base, one, other }: Sides): Sides | null {
  const isChanged = [one, other].map((rows) => widthOf(rows) !== widthOf(base))
  if (isChanged.every(Boolean) || ![base, one, other].every(isGrid)) return null
  if (![one, other].every((rows) => areInPlace(base, rows))) return null
  return { base: turned(base), one: turned(one), other: turned(other) }
}

/** The rows again, of the cells of these columns. */
export const rowsOf = (rows: Rows, columns: Rows): Node[] =>
  rows.map((row, at) => ({
    ...row,
    children: columns.map((column) => cellsOf(column)[at] ?? null),
  }))

/** A row without its cells. */
export const bare = (row: Node): Node => ({ ...row, children: [] })

function areInPlace(base: Rows, rows: Rows): boolean {
  if (base.length !== rows.length) return false
  const places = placesOf([...base] as Json[], [...rows] as Json[])
  return base.every((row, at) => places[at] === at || wordsIn(row as Json).length === 0)
}

const turned = (rows: Rows): Node[] =>
  cellsOf(rows[0]).map((_, column) => ({
    type: 'tablecolumn',
    children: rows.map((row) => cellsOf(row)[column] ?? null),
  }))

const widthOf = (rows: Rows): number => cellsOf(rows[0]).length

const cellsOf = (row: Node | undefined): readonly Json[] =>
  Array.isArray(row?.children) ? (row.children as readonly Json[]) : []
