/** A date or time: days since Excel's day 0 (30/12/1899, whichever way the workbook counts), and the format it is shown by. */
export type TimeCell = { days: number; format: string; text: string }

/** A cell without a value to read: an error of Excel (`#DIV/0!`), or a formula whose result was never stored. */
export type FaultCell = { fault: string }

/** A cell as it was found. */
export type ReadCell = string | number | TimeCell | FaultCell | null

/** A row with the number that a person sees beside it. */
export type ReadRow = { line: number; cells: readonly ReadCell[] }

export const isTime = (cell: ReadCell): cell is TimeCell =>
  typeof cell === 'object' && cell !== null && 'days' in cell
export const isFault = (cell: ReadCell): cell is FaultCell =>
  typeof cell === 'object' && cell !== null && 'fault' in cell

/** A cell as it is shown. */
export function cellText(cell: ReadCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  return isTime(cell) ? cell.text : cell.fault
}
