/** How large a table of a text may be. 4,000 cells are far from the most parts a text may have (contentShape.ts). */
export const TABLE_LIMITS = { rows: 200, columns: 20 } as const

export type TableFault =
  { kind: 'rows' | 'columns'; found: number; most: number } | { kind: 'nested' | 'broken' }

type Node = { type?: unknown; children?: unknown; colSpan?: unknown; rowSpan?: unknown }

/** What is wrong with the first bad table among these blocks and all within them; null when there is none. */
export function tableFault(nodes: readonly unknown[]): TableFault | null {
  return faultWithin(nodes as Node[], { inTable: false, depth: 0 })
}

const MAX_DEPTH = 30
type Place = { inTable: boolean; depth: number }

function faultWithin(nodes: readonly Node[], { inTable, depth }: Place): TableFault | null {
  if (depth > MAX_DEPTH) return null
  for (const node of nodes) {
    const fault = faultOf(node, { inTable, depth })
    if (fault) return fault
  }
  return null
}

function faultOf(node: Node, { inTable, depth }: Place): TableFault | null {
  if (node?.type === 'tablerow' || node?.type === 'tablecell') return { kind: 'broken' }
  if (node?.type !== 'table') return faultWithin(childrenOf(node), { inTable, depth: depth + 1 })
  if (inTable) return { kind: 'nested' }
  const rows = childrenOf(node)
  if (!rows.every(({ type }) => type === 'tablerow')) return { kind: 'broken' }
  const cells = rows.map(childrenOf)
  if (!cells.flat().every(isCell)) return { kind: 'broken' }
  return (
    sizeFault(cells) ??
    faultWithin(cells.flat().flatMap(childrenOf), { inTable: true, depth: depth + 3 })
  )
}

function sizeFault(rows: readonly Node[][]): TableFault | null {
  const { rows: mostRows, columns: mostColumns } = TABLE_LIMITS
  if (rows.length > mostRows) return { kind: 'rows', found: rows.length, most: mostRows }
  const columns = widestOf(rows)
  if (columns > mostColumns) return { kind: 'columns', found: columns, most: mostColumns }
  return null
}

/** Columns of the widest row, cells that reach down from the rows above counted in. */
export function widestOf(rows: readonly (readonly Pick<Node, 'colSpan' | 'rowSpan'>[])[]): number {
  let widest = 0
  let above: { columns: number; rowsLeft: number }[] = []
  for (const cells of rows) {
    const reaching = above.reduce((sum, { columns }) => sum + columns, 0)
    const own = cells.reduce((sum, { colSpan }) => sum + spanOf(colSpan), 0)
    widest = Math.max(widest, reaching + own)
    above = [
      ...above.map((one) => ({ ...one, rowsLeft: one.rowsLeft - 1 })),
      ...cells.map((cell) => ({
        columns: spanOf(cell.colSpan),
        rowsLeft: spanOf(cell.rowSpan) - 1,
      })),
    ].filter(({ rowsLeft }) => rowsLeft > 0)
  }
  return widest
}

const isCell = ({ type, colSpan, rowSpan }: Node) =>
  type === 'tablecell' && isSpan(colSpan, 'columns') && isSpan(rowSpan, 'rows')

/** How many columns or rows a stored cell takes: one unless it says more. */
export const spanOf = (span: unknown): number => (isWhole(span) && span > 1 ? span : 1)

const isSpan = (span: unknown, of: keyof typeof TABLE_LIMITS) =>
  span === undefined || span === null || (isWhole(span) && span >= 1 && span <= TABLE_LIMITS[of])

const isWhole = (value: unknown): value is number => Number.isInteger(value)

function childrenOf({ children }: Node): Node[] {
  if (!Array.isArray(children)) return []
  return children.filter((one) => typeof one === 'object' && one !== null) as Node[]
}
