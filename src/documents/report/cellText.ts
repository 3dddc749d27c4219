import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { PaperCell, PaperColumn } from '@/domain/report/paper/types'

const UNKNOWN = '–'

/** A value as it is printed. */
export function cellText(cell: PaperCell | undefined): string {
  if (cell === null || cell === undefined) return UNKNOWN
  if (typeof cell === 'number') return cell.toLocaleString('vi-VN')
  if (typeof cell === 'string') return cell
  if ('date' in cell) return formatDatePadded(cell.date)
  return `${timeOfDay(cell.at)}\n${formatDatePadded(civilDateOf(cell.at))}`
}

/** `at`: the first of its columns. */
export type HeadCell = { text: string; at: number; columns: number; rows: number }

/**
 * The heading of a table in rows: groups above their columns where there are any, units, numbers of columns. A cell over
 * several rows stands in the first.
 */
export function headRows(columns: readonly PaperColumn[]): HeadCell[][] {
  const hasGroups = columns.some(({ group }) => group !== undefined)
  const hasUnits = columns.some(({ unit }) => unit !== undefined)
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  columns.forEach(({ heading, group, unit }, at) => {
    const down = hasUnits && unit === undefined ? 2 : 1
    if (group === undefined) {
      upper.push({ text: heading, at, columns: 1, rows: down + (hasGroups ? 1 : 0) })
      return
    }
    const last = upper.at(-1)
    if (last && columns[at - 1]?.group === group) last.columns += 1
    else upper.push(one(group, at))
    lower.push({ ...one(heading, at), rows: down })
  })
  const units = columns.flatMap(({ unit }, at) =>
    unit === undefined ? [] : [one(`(${unit})`, at)],
  )
  return [
    upper,
    ...(hasGroups ? [lower] : []),
    ...(hasUnits ? [units] : []),
    columns.map((_, at) => one(`(${at + 1})`, at)),
  ]
}

const one = (text: string, at: number): HeadCell => ({ text, at, columns: 1, rows: 1 })
