/** A date or time as a spreadsheet keeps it: days since 30/12/1899, and the words it shows. */
export type TimeValue = { days: number; text: string; format?: string }

/** A cell of a table that came in, whatever file it came from. */
export type ImportCell = string | number | TimeValue | { fault: string } | null

export const isTimeValue = (cell: ImportCell): cell is TimeValue =>
  typeof cell === 'object' && cell !== null && 'days' in cell

/** A cell as it is shown. */
export function shownCell(cell: ImportCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell).trim()
  return 'days' in cell ? cell.text : cell.fault
}

const LETTERS = 26

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / LETTERS) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (at % LETTERS))
}

/** Where a cell stands, as people find it: `Sheet1!C17`; without a column the whole line. */
export function cellReference(sheet: string, line: number, at: number | null): string {
  const name = /[\s!']/.test(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet
  return `${name === '' ? '' : `${name}!`}${at === null ? 'dòng ' : columnLetters(at)}${line}`
}
