import { type CsvRow, parseCsvRows, SEPARATORS } from '@/documents/spreadsheet/parseCsv'
import { parseInstant } from '@/domain/contract/instants'
import {
  frameRateOf,
  readPlayedLength,
  readPlayedMoment,
  type TimeRefusal,
  wholeSecond,
} from '@/domain/rundown/run/playedTimes'
import type { PlayedLine } from '@/domain/rundown/run/playlog'
import { fold } from '@/domain/text/fold'

import { DURATION_REFUSAL_WORDS } from '../../words/rundownConflicts'

/** A line that can't be taken, by its number in the file, with what to do. */
export type LineProblem = { line: number; message: string }
export type ReadPlaylog = {
  lines: (PlayedLine & { line: number })[]
  problems: LineProblem[]
  /** Frames per second by which `19:45:08:12` was read; absent when no time has frames. */
  frameRate?: number
}

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
type Column = keyof typeof COLUMNS
type Places = Partial<Record<Column, number>>
type Values = Record<Column, string>

const MOST_MS = 43_200_000
export const MAX_LINES = 2000
/** Machines write the station, the day and the like above the table. */
const MOST_ABOVE = 30

const NO_HEADINGS =
  'Không thấy dòng tên cột: Tên, Bắt đầu, và Kết thúc hoặc Thời lượng. Hãy thêm dòng tiêu đề rồi nhập lại.'

/**
 * A playout machine's log in CSV: headings name the columns (Vietnamese or English). Times are of the day that brings
 * them closest to `near` (epoch milliseconds), unless a column or the time itself gives a date.
 */
export function readPlaylog(text: string, near: number): ReadPlaylog {
  const table = tableOf(text)
  if (!table) return refused({ line: 1, message: NO_HEADINGS })
  const { at, rows } = table
  if (rows.length > MAX_LINES) {
    const message = `Nhật ký có hơn ${MAX_LINES} dòng. Hãy xuất riêng khoảng giờ của chương trình.`
    return refused({ line: rows[MAX_LINES]?.line ?? 1, message })
  }
  const values = rows.map(({ cells }) => valuesOf(cells, at))
  const frameRate = frameRateOf(values.flatMap(({ start, end, length }) => [start, end, length]))
  const read: ReadPlaylog = { lines: [], problems: [], ...(frameRate !== null && { frameRate }) }
  rows.forEach(({ line, isOpen }, index) => {
    const result = isOpen ? OPEN_QUOTE : readLine(values[index] as Values, { near, frameRate })
    if (typeof result === 'string') read.problems.push({ line, message: `Dòng ${line}: ${result}` })
    else read.lines.push({ ...result, line })
  })
  return read
}

const refused = (problem: LineProblem): ReadPlaylog => ({ lines: [], problems: [problem] })

/** The rows below the headings, by whichever separator shows them. */
function tableOf(text: string): { at: Places; rows: CsvRow[] } | null {
  for (const separator of SEPARATORS) {
    const rows = parseCsvRows(text, separator)
    for (const [index, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
      const at = columnsOf(cells)
      const isHeading =
        at.name !== undefined && at.start !== undefined && (at.end ?? at.length) !== undefined
      if (isHeading) return { at, rows: rows.slice(index + 1) }
    }
  }
  return null
}

function columnsOf(headings: readonly string[]): Places {
  const plain = headings.map((heading) =>
    fold(heading)
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

function valuesOf(cells: readonly string[], at: Places): Values {
  const value = (column: Column) => {
    const place = at[column]
    return place === undefined ? '' : (cells[place] ?? '').trim()
  }
  return {
    name: value('name'),
    date: value('date'),
    start: value('start'),
    end: value('end'),
    length: value('length'),
  }
}

const OPEN_QUOTE =
  'có dấu nháy kép mở mà không đóng, nên các dòng sau bị gộp vào. Hãy đóng hoặc bỏ dấu nháy rồi nhập lại.'

type Reading = { near: number; frameRate: number | null }

function readLine(values: Values, { near, frameRate }: Reading): PlayedLine | string {
  const { name, date, start, end, length } = values
  if (name === '') return 'thiếu tên mục. Hãy điền tên mục hoặc tên tệp đã phát.'
  const started = readPlayedMoment(start, { date, near, frameRate })
  if (!started.ok) return momentWords('bắt đầu', start || date, started.why)
  const startedAt = started.ms
  const ended = endOf({ end, length, startedAt, frameRate })
  if (typeof ended === 'string') return ended
  if (ended < startedAt) return 'giờ kết thúc trước giờ bắt đầu. Hãy kiểm tra lại dòng này.'
  if (ended - startedAt >= MOST_MS) return 'dài hơn 12 giờ. Hãy kiểm tra lại dòng này.'
  return { name, startedAt: kept(startedAt, start), endedAt: kept(ended, end || start) }
}

/** What is written as an instant is kept to the millisecond. */
const kept = (ms: number, text: string): number =>
  parseInstant(text) === undefined ? wholeSecond(ms) : ms

type Ending = Pick<Values, 'end' | 'length'> & { startedAt: number; frameRate: number | null }

/** The end as it is written, else by the length. */
function endOf({ end, length, startedAt, frameRate }: Ending): number | string {
  if (end !== '') {
    const ended = readPlayedMoment(end, { date: '', near: startedAt, frameRate })
    return ended.ok ? ended.ms : momentWords('kết thúc', end, ended.why)
  }
  if (length === '') return 'thiếu giờ kết thúc hoặc thời lượng. Hãy điền một trong hai.'
  const read = readPlayedLength(length, frameRate)
  if (read.ok) return startedAt + read.ms
  const why = read.why === 'frames' ? TOO_MANY_FRAMES : DURATION_REFUSAL_WORDS[read.why]
  return `thời lượng “${length}” không nhận được. ${why}`
}

const TOO_MANY_FRAMES = 'Số khung hình sau giây phải nhỏ hơn 60.'

function momentWords(which: string, text: string, why: TimeRefusal): string {
  if (why === 'missing') return `thiếu giờ ${which}. Hãy ghi dạng 19:45:08.`
  const rule = why === 'frames' ? ` ${TOO_MANY_FRAMES}` : ''
  return `giờ ${which} “${text}” không đọc được.${rule} Hãy ghi dạng 19:45:08, có ngày thì ghi 25/12/2026 19:45:08.`
}
