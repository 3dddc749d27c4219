import type { Json } from './types'

type Node = { readonly [key: string]: Json | undefined }

/** Whether what is merged are rows of a table or cells of a row. */
export const isTableOf = (kind: Json | undefined): boolean =>
  kind === 'table' || kind === 'tablerow'

/** Whether rows all have the same number of cells, none of them wider or higher than one. */
export function isGrid(rows: readonly Node[]): boolean {
  const isPlain = rows.every((row) => cellsOf(row).every((cell) => span(cell.colSpan) === 1))
  return isPlain && isEven(rows)
}

/** Whether rows have as many cells in each of the three, or rows of cells as many. */
export function hasOneShape(base: readonly Node[], ...others: (readonly Node[])[]): boolean {
  const shape = shapeOf(base)
  return others.every((other) => shapeOf(other) === shape)
}

/** Whether every row fills the same columns; cells over several rows leave gaps that nobody can count here. */
export function isEven(rows: readonly Node[]): boolean {
  const widths = rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + span(cell.colSpan), 0))
  const isPlain = rows.every((row) => cellsOf(row).every((cell) => span(cell.rowSpan) === 1))
  return isPlain && new Set(widths).size <= 1
}

const shapeOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => `${String(node.type)} ${cellsOf(node).length}`).join()

const span = (value: Json | undefined): number => (typeof value === 'number' ? value : 1)

const cellsOf = ({ type, children }: Node): readonly Node[] =>
  type === 'tablerow' && Array.isArray(children) ? (children as readonly Node[]) : []
