import { FileRefused } from '@/documents/spreadsheet/fileRefused'
import { fileKind, textOfFile } from '@/documents/spreadsheet/fileKind'
import { parseCsvRows, SEPARATORS } from '@/documents/spreadsheet/parseCsv'
import { readXlsx } from '@/documents/spreadsheet/readXlsx'
import { parseInstant } from '@/domain/contract/instants'
import {
  frameRateOf,
  readPlayedLength,
  readPlayedMoment,
  type TimeRefusal,
  nearestSecond,
} from '@/domain/rundown/run/playedTimes'
import type { PlayedLine } from '@/domain/rundown/run/playlog'

import { failure } from '../../words/failure'
import { DURATION_REFUSAL_WORDS } from '../../words/rundownConflicts'
import { chooseSheet, MAX_FILE_BYTES, refusalOf, type Wanted } from '../exchange/chooseSheet'
import { filledDown } from '../exchange/mergedCells'
import { readLogCell } from './playlogCells'
import {
  columnsIn,
  type LogRow,
  MOST_ABOVE,
  type Places,
  type PlaylogColumn,
  type PlaylogTable,
  tableIn,
} from './playlogTable'

/** A line that can't be taken, by its number in the file, with what to do. */
export type LineProblem = { line: number; message: string }
export type ReadPlaylog = {
  lines: (PlayedLine & { line: number })[]
  problems: LineProblem[]
  /** Which of several sheets was read, and cells that were read and should be looked at. */
  notes: string[]
  /** Frames per second by which `19:45:08:12` was read; absent when no time has frames. */
  frameRate?: number
}

type Values = Record<PlaylogColumn, string>

const MOST_MS = 43_200_000
export const MAX_LINES = 2000
const NO_HEADINGS =
  'Không thấy dòng tên cột: Tên, Bắt đầu, và Kết thúc hoặc Thời lượng. Hãy thêm dòng tiêu đề rồi nhập lại.'

const WANTED: Wanted = {
  headingsIn: columnsIn,
  what: 'nhật ký',
  columns: 'đủ cột Tên, Bắt đầu, và Kết thúc hoặc Thời lượng',
}

/**
 * A playout machine's log as a file: a workbook or a text, told apart by what is in it. Otherwise as `readPlaylog`.
 * @throws NewsroomError when it is too large, or neither of the two.
 */
export async function readPlaylogFile(file: Uint8Array, near: number): Promise<ReadPlaylog> {
  if (file.byteLength > MAX_FILE_BYTES) throw failure('rundownFileTooLarge', { what: WANTED.what })
  try {
    if (fileKind(file) === 'text') return readPlaylog(textOfFile(file), near)
    const chosen = chooseSheet(await readXlsx(file, MAX_LINES + MOST_ABOVE + 2), WANTED)
    const table = chosen && tableIn(chosen.sheet.rows)
    if (!table) return refused({ line: 1, message: NO_HEADINGS })
    const { rows, merges } = chosen.sheet
    const read = readTable(table, { near, filled: filledDown(rows, merges) })
    return { ...read, notes: [...chosen.notes, ...read.notes] }
  } catch (error) {
    throw error instanceof FileRefused ? refusalOf(error, WANTED.what) : error
  }
}

/**
 * A playout machine's log in CSV: headings name the columns (Vietnamese or English). Times are of the day that brings
 * them closest to `near` (epoch milliseconds), unless a column or the time itself gives a date.
 */
export function readPlaylog(text: string, near: number): ReadPlaylog {
  // By whichever separator shows the headings.
  for (const separator of SEPARATORS) {
    const table = tableIn(parseCsvRows(text, separator))
    if (table) return readTable(table, { near, filled: () => null })
  }
  return refused({ line: 1, message: NO_HEADINGS })
}

const refused = (problem: LineProblem): ReadPlaylog => ({
  lines: [],
  problems: [problem],
  notes: [],
})

type Around = { near: number; filled: ReturnType<typeof filledDown> }

function readTable({ at, rows }: PlaylogTable, { near, filled }: Around): ReadPlaylog {
  if (rows.length > MAX_LINES) {
    const message = `Nhật ký có hơn ${MAX_LINES} dòng. Hãy xuất riêng khoảng giờ của chương trình.`
    return refused({ line: rows[MAX_LINES]?.line ?? 1, message })
  }
  const all = rows.map((row) => ({ ...row, said: valuesOf(row, at, filled) }))
  const frameRate = frameRateOf(
    all.flatMap(({ said: { values } }) => [values.start, values.end, values.length]),
  )
  const read: ReadPlaylog = {
    ...{ lines: [], problems: [], notes: [] },
    ...(frameRate !== null && { frameRate }),
  }
  for (const { line, isOpen, said } of all) {
    const problem = isOpen ? OPEN_QUOTE : said.problem
    const result = problem ?? readLine(said.values, { near, frameRate })
    if (typeof result === 'string') read.problems.push({ line, message: `Dòng ${line}: ${result}` })
    else {
      read.lines.push({ ...result, line })
      read.notes.push(...said.notices.map((notice) => `Dòng ${line}: ${notice}`))
    }
  }
  return read
}

type Said = { values: Values; notices: string[]; problem?: string }

/** Words that a person writes once for several lines, in merged cells; times are each line's own. */
const FILLED_DOWN: readonly PlaylogColumn[] = ['name', 'date']

function valuesOf({ line, cells }: LogRow, at: Places, filled: Around['filled']): Said {
  const said: Said = {
    values: { name: '', date: '', start: '', end: '', length: '' },
    notices: [],
  }
  for (const [column, place] of Object.entries(at) as [PlaylogColumn, number][]) {
    const own = cells[place] ?? null
    const cell = own === null && FILLED_DOWN.includes(column) ? filled(line, place) : own
    const reading = readLogCell(cell, column)
    if ('problem' in reading) {
      said.problem ??= reading.problem
      continue
    }
    said.values[column] = reading.text
    if (reading.notice !== undefined) said.notices.push(reading.notice)
  }
  return said
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
  parseInstant(text) === undefined ? nearestSecond(ms) : ms

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
