/** Where a box stands: its line, the month it begins under, how many months it covers, its place among several in one. */
export type CellPlace = { line: number; month: number; span: number; index: number }

const covers = (cell: CellPlace, month: number) =>
  cell.month <= month && month < cell.month + cell.span

/**
 * The box an arrow key (or Home, End) leads to from another, as its position in the list; null at the edge. Boxes are in
 * reading order. Up and down go through the weeks of one month before they leave the line.
 */
export function nextCell(
  cells: readonly CellPlace[],
  current: number,
  key: string,
  withControl = false,
): number | null {
  const from = cells[current]
  if (!from) return null
  const found = (wanted: (cell: CellPlace) => boolean, last = false) => {
    const index = last ? cells.findLastIndex(wanted) : cells.findIndex(wanted)
    return index < 0 || index === current ? null : index
  }
  const inLine = (cell: CellPlace) => cell.line === from.line
  switch (key) {
    case 'ArrowRight':
      return aside(cells, from, 1)
    case 'ArrowLeft':
      return aside(cells, from, -1)
    case 'ArrowDown':
      return beside(cells, from, 1)
    case 'ArrowUp':
      return beside(cells, from, -1)
    case 'Home':
      return withControl ? found(() => true) : found(inLine)
    case 'End':
      return withControl ? found(() => true, true) : found(inLine, true)
    default:
      return null
  }
}

/** The nearest box to the side in the same line, at the same place among several. */
function aside(cells: readonly CellPlace[], from: CellPlace, step: 1 | -1): number | null {
  const months = cells
    .filter(({ line, month }) => line === from.line && (month - from.month) * step > 0)
    .map(({ month }) => month)
  if (months.length === 0) return null
  const month = step > 0 ? Math.min(...months) : Math.max(...months)
  const there = cells.flatMap((cell, position) =>
    cell.line === from.line && cell.month === month ? [{ cell, position }] : [],
  )
  return (there.find(({ cell }) => cell.index === from.index) ?? there.at(-1))?.position ?? null
}

/** The next box above or below: in the same month first, then in the next line that has any. */
function beside(cells: readonly CellPlace[], from: CellPlace, step: 1 | -1): number | null {
  const sibling = cells.findIndex(
    ({ line, month, index }) =>
      line === from.line && month === from.month && index === from.index + step,
  )
  if (sibling >= 0) return sibling
  const lines = cells.filter(({ line }) => (line - from.line) * step > 0).map(({ line }) => line)
  if (lines.length === 0) return null
  const line = step > 0 ? Math.min(...lines) : Math.max(...lines)
  const there = cells.flatMap((cell, position) => (cell.line === line ? [{ cell, position }] : []))
  const under = there.filter(({ cell }) => covers(cell, from.month))
  if (under.length > 0) return (step > 0 ? under[0] : under.at(-1))?.position ?? null
  const nearest = there.reduce((best, one) =>
    Math.abs(one.cell.month - from.month) < Math.abs(best.cell.month - from.month) ? one : best,
  )
  return nearest.position
}
