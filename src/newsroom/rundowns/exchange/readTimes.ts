import { instantAt, isCivilDate } from '@/domain/calendar/civil'
import { parseInstant } from '@/domain/contract/instants'
import { minutesTakenForHours, parseDuration } from '@/domain/rundown/duration'
import { parseClock } from '@/domain/rundown/edit/clock'
import { cellText, isTime, type ReadCell, type TimeCell } from '@/documents/spreadsheet/cells'
import { showsDay, timeLetters } from '@/documents/spreadsheet/timeFormat'
import { excelDateOfDays, fullLength, momentOfExcelDate } from '@/documents/spreadsheet/times'

import { DURATION_REFUSAL_WORDS } from '../../words/rundownConflicts'

export type Filled = Exclude<ReadCell, null>
/** What a cell says, perhaps with something to look at; or why it can't be read. */
export type Reading = { value: unknown; notice?: string } | { problem: string }
export type Reader = (cell: Filled, near: number) => Reading

/** What to do about a cell without a value (`FaultCell`). */
export const faultWords = (fault: string): string =>
  fault.startsWith('=')
    ? 'công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi nhập'
    : 'Excel báo lỗi ở ô này nên không có giá trị'

const SECONDS_PER_DAY = 86_400
const LONG = 'dài hơn 6 giờ: đúng là vậy thì để nguyên, không thì sửa ô này'

/** A length in seconds: a time of Excel, or as people type it. */
export function readLength(cell: Filled): Reading {
  if (isTime(cell)) return lengthOfTime(cell)
  const text = cellText(cell)
  const parsed = parseDuration(text)
  if (parsed.ok) return { value: parsed.seconds, ...(parsed.long && { notice: LONG }) }
  const isPartOfDay = typeof cell === 'number' && cell > 0 && cell < 1
  if (isPartOfDay) return { problem: 'không phải thời lượng; hãy định dạng ô là [h]:mm:ss' }
  return { problem: `không phải thời lượng. ${DURATION_REFUSAL_WORDS[parsed.why]}` }
}

/**
 * A cell that shows hours and minutes alone holds, most often, minutes and seconds that Excel took for hours: it is read as
 * the same text is read when typed, and said so.
 */
function lengthOfTime({ days, format, text }: TimeCell): Reading {
  if (showsDay(format)) return { problem: 'là ngày, không phải thời lượng' }
  const total = Math.round(days * SECONDS_PER_DAY)
  const letters = timeLetters(format)
  const mayBeMinutes = !letters.includes('s') && !letters.includes('[') && total % 60 === 0
  if (mayBeMinutes && total > 0) {
    const value = minutesTakenForHours(total)
    const notice = `đã hiểu là ${fullLength(value)}, như khi gõ trong khung; Excel giữ là ${fullLength(total)}. Nếu đúng là giờ, hãy ghi ${fullLength(total)} trong ô định dạng [h]:mm:ss`
    return { value, notice }
  }
  const parsed = parseDuration(String(total))
  if (!parsed.ok) return { problem: DURATION_REFUSAL_WORDS[parsed.why] }
  const hidesHours = total >= 3600 && /^m/.test(letters)
  const notice = hidesHours ? `ô hiện “${text}” nhưng Excel giữ là ${fullLength(total)}` : LONG
  return { value: parsed.seconds, ...((hidesHours || parsed.long) && { notice }) }
}

/** A century: what is further away is no programme of this newsroom. */
export const MOST_AWAY_MS = 100 * 366 * 86_400_000

/** An instant (epoch milliseconds); of times without a day, the one closest to `near`. */
export function readMoment(cell: Filled, near: number): Reading {
  const at = isTime(cell) ? momentOfTime(cell, near) : momentOfText(cellText(cell), near)
  if (at === undefined)
    return { problem: 'không phải giờ; hãy ghi dạng 19:52 hoặc 28/11/2026 19:52' }
  if (Math.abs(at - near) > MOST_AWAY_MS) return { problem: 'cách ngày phát quá xa' }
  return { value: at }
}

/** Without a day, hours above 24 are those after midnight; a day alone is no time. */
function momentOfTime({ days, format }: TimeCell, near: number): number | undefined {
  const isDay = showsDay(format)
  if (isDay && !/[hs]/.test(timeLetters(format))) return undefined
  const date = excelDateOfDays(days)
  if (days < (isDay ? 1 : 2)) return momentOfText(date.toISOString().slice(11, 19), near)
  return momentOfExcelDate(date)
}

const DAY_AND_TIME = /^(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** An instant as exported, a date with a time, or a time of day close to on air. */
function momentOfText(text: string, near: number): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const instant = parseInstant(plain)
  if (instant !== undefined) return instant
  const parts = DAY_AND_TIME.exec(plain)
  if (!parts) {
    const clock = parseClock(plain.replace(/\s*\([+−-]\d+\)$/, ''), near)
    return clock.kind === 'at' ? clock.at : undefined
  }
  const [, a = '', month = '', b = '', hour = '', minute = '', second = '0'] = parts
  const [year, day] = a.length === 4 ? [a, b] : [b, a]
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  if (!isCivilDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return undefined
  }
  return instantAt(date, `${two(hour)}:${minute}`) + Number(second) * 1000
}
