import { parseCsv } from '@/documents/spreadsheet/parseCsv'
import { civilDateOf, instantAt, isCivilDate } from '@/domain/calendar/civil'
import { parseDate } from '@/domain/calendar/vietnameseDates'
import type { PlayedLine } from '@/domain/rundown/run/playlog'
import { fold } from '@/domain/text/fold'

/** A line that can't be read, by its number in the file, with what to do. */
export type LineProblem = { line: number; message: string }
export type ReadPlaylog = { lines: (PlayedLine & { line: number })[]; problems: LineProblem[] }

const COLUMNS = {
  name: ['ten', 'muc', 'ten muc', 'ten tep', 'tep', 'clip', 'title', 'name', 'file', 'filename'],
  date: ['ngay', 'date'],
  start: ['bat dau', 'gio bat dau', 'gio phat', 'start', 'start time', 'on air', 'begin'],
  end: ['ket thuc', 'gio ket thuc', 'end', 'end time', 'off air', 'stop'],
  length: ['thoi luong', 'duration', 'length'],
} as const
type Column = keyof typeof COLUMNS

const DAY_MS = 86_400_000
/** A time of day this much before on air is one after midnight. */
const BEFORE_MS = DAY_MS / 2
export const MAX_LINES = 2000

/**
 * A playout machine's log in CSV: headings name the columns (Vietnamese or English), times are of the day of broadcast
 * unless a column or the time itself gives a date; past midnight is the day after.
 */
export function readPlaylog(text: string, onAir: number): ReadPlaylog {
  const [headings = [], ...rows] = parseCsv(text)
  const at = columnsOf(headings)
  if (at.name === undefined || at.start === undefined || (at.end ?? at.length) === undefined) {
    return {
      lines: [],
      problems: [
        {
          line: 1,
          message:
            'Dòng đầu phải có tên cột: Tên, Bắt đầu, và Kết thúc hoặc Thời lượng. Hãy thêm dòng tiêu đề rồi nhập lại.',
        },
      ],
    }
  }
  const read: ReadPlaylog = { lines: [], problems: [] }
  rows.slice(0, MAX_LINES).forEach((row, index) => {
    const line = index + 2
    const value = (column: Column) => {
      const place = at[column]
      return place === undefined ? '' : (row[place] ?? '').trim()
    }
    const result = readLine(value, onAir)
    if (typeof result === 'string') read.problems.push({ line, message: `Dòng ${line}: ${result}` })
    else read.lines.push({ ...result, line })
  })
  if (rows.length > MAX_LINES) {
    const message = `Nhật ký có hơn ${MAX_LINES} dòng. Hãy xuất riêng khoảng giờ của chương trình.`
    read.problems.push({ line: MAX_LINES + 2, message })
  }
  return read
}

function columnsOf(headings: readonly string[]): Partial<Record<Column, number>> {
  const folded = headings.map((heading) => fold(heading).trim())
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([column, names]) => {
      const at = folded.findIndex((heading) => (names as readonly string[]).includes(heading))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

function readLine(value: (column: Column) => string, onAir: number): PlayedLine | string {
  const name = value('name')
  if (name === '') return 'thiếu tên mục. Hãy điền tên mục hoặc tên tệp đã phát.'
  const startedAt = momentOf(value('start'), { date: value('date'), near: onAir })
  if (startedAt === null) {
    return `giờ bắt đầu “${value('start')}” không đọc được. Hãy ghi dạng 19:45:08.`
  }
  const seconds = lengthOf(value('length'))
  const end = value('end')
  const endedAt =
    end === '' && seconds !== null
      ? startedAt + seconds * 1000
      : momentOf(end, { date: '', near: startedAt })
  if (endedAt === null) return `giờ kết thúc “${end}” không đọc được. Hãy ghi dạng 19:48:20.`
  if (endedAt < startedAt) return 'giờ kết thúc trước giờ bắt đầu. Hãy kiểm tra lại dòng này.'
  if (endedAt - startedAt >= BEFORE_MS) return 'dài hơn 12 giờ. Hãy kiểm tra lại dòng này.'
  return { name, startedAt, endedAt }
}

const CLOCK = /^(?:(.+?)[ T])?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,;:](\d{1,3}))?)?$/

/** A moment written as a time of day, with or without a date, nearest to another; null for what is none. */
function momentOf(text: string, { date, near }: { date: string; near: number }): number | null {
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const moment = Date.parse(text)
    return Number.isNaN(moment) ? null : moment
  }
  const found = CLOCK.exec(text)
  if (!found) return null
  const [, written, hours = '', minutes = '', seconds = '0'] = found
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const said = written ?? date
  const day = said === '' ? civilDateOf(near) : isCivilDate(said) ? said : parseDate(said)
  if (!day) return null
  const moment = instantAt(day, `${hours.padStart(2, '0')}:${minutes}`) + Number(seconds) * 1000
  return said === '' && moment < near - BEFORE_MS ? moment + DAY_MS : moment
}

/** Seconds of `3:10`, `1:02:03` or `190`; null for what is none. */
function lengthOf(text: string): number | null {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,5})(?:[.,]\d+)?$/.exec(text)
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
