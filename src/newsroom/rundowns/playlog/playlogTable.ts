import { cellText, type ReadRow } from '@/documents/spreadsheet/cells'
import { fold } from '@/domain/text/fold'

const COLUMNS = {
  name: [
    ...['ten', 'muc', 'ten muc', 'ten tep', 'tep', 'ten file', 'ten clip', 'tieu de', 'noi dung'],
    ...['clip', 'title', 'name', 'file', 'file name', 'filename', 'clip name', 'item', 'event'],
  ],
  date: ['ngay', 'ngay phat', 'date', 'air date', 'start date'],
  start: [
    ...['bat dau', 'gio bat dau', 'gio phat', 'gio', 'thoi gian', 'thoi gian bat dau'],
    ...['start', 'start time', 'on air', 'begin', 'time', 'air time', 'actual start', 'tc in'],
  ],
  end: [
    ...['ket thuc', 'gio ket thuc', 'thoi gian ket thuc'],
    ...['end', 'end time', 'off air', 'stop', 'stop time', 'actual end', 'tc out'],
  ],
  length: ['thoi luong', 'do dai', 'duration', 'length', 'actual duration', 'dur'],
} as const
export type PlaylogColumn = keyof typeof COLUMNS
/** Where each column stands, from 0. */
export type Places = Partial<Record<PlaylogColumn, number>>

/** A row of a file; `isOpen`: a quote in it never ends. */
export type LogRow = ReadRow & { isOpen?: true }
export type PlaylogTable = { at: Places; rows: LogRow[] }

/** Machines write the station, the day and the like above the table. */
export const MOST_ABOVE = 30

/** The rows below the headings (Vietnamese or English; in one row, or in two as merged headings are); null without any. */
export function tableIn(rows: readonly LogRow[]): PlaylogTable | null {
  for (const [index, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const at = columnsOf(cells)
    if (isWhole(at)) return { at, rows: rows.slice(index + 1) }
    const under = rows[index + 1]?.cells ?? []
    const second = columnsOf(under)
    // “Thời gian” over “Bắt đầu” and “Kết thúc”: nothing else stands in the second row.
    const isSecond = Object.keys(second).length === under.filter((cell) => cellText(cell)).length
    const both = { ...at, ...second }
    if (at.name !== undefined && isSecond && isWhole(both)) {
      return { at: both, rows: rows.slice(index + 2) }
    }
  }
  return null
}

/** How many of the columns a sheet has; 0 when it is no log. */
export const columnsIn = (rows: readonly ReadRow[]): number =>
  Object.keys(tableIn(rows)?.at ?? {}).length

const isWhole = ({ name, start, end, length }: Places): boolean =>
  name !== undefined && start !== undefined && (end ?? length) !== undefined

function columnsOf(headings: ReadRow['cells']): Places {
  const plain = headings.map((heading) =>
    fold(cellText(heading))
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([column, names]) => {
      const at = plain.findIndex((heading) => (names as readonly string[]).includes(heading))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}
