import { WEEKDAYS, formatDatePadded } from '../calendar/vietnameseDates'
import { parseRule } from './parseRule'
import { type Frequency, type RecurrenceRule, type RuleWeekday, WEEKDAY_CODES } from './rule'

const INVALID = 'Quy tắc lặp không hợp lệ'
const UNTOLD = 'Theo quy tắc lặp riêng'

const EVERY: Record<Frequency, [each: string, unit: string]> = {
  DAILY: ['hằng ngày', 'ngày'],
  WEEKLY: ['hằng tuần', 'tuần'],
  MONTHLY: ['hằng tháng', 'tháng'],
  YEARLY: ['hằng năm', 'năm'],
}

/** How each frequency names its days; `null` where no short sentence would be true. */
const DAYS: Record<Frequency, (rule: RecurrenceRule) => string | null> = {
  DAILY: (rule) => (hasNoDays(rule) ? '' : null),
  WEEKLY: (rule) => weekdays(rule.byDay),
  MONTHLY: (rule) => monthDays(rule) ?? nthWeekdays(rule),
  YEARLY: (rule) => yearDays(rule),
}

/**
 * A rule as a Vietnamese sentence without the full stop: `Thứ Sáu tuần thứ 2 và thứ 4 hằng tháng`,
 * `ngày 10 và 25 hằng tháng`, `Thứ Hai, 2 tuần một lần`. A rule too odd for one gets a phrase that
 * says so; show the next dates beside it (`previewOccurrences`).
 */
export function describeRule(rrule: string): string {
  const parsed = parseRule(rrule)
  if (!parsed.ok) return INVALID
  const { rule } = parsed
  const days = rule.bySetPos.length > 0 ? null : DAYS[rule.freq](rule)
  if (days === null) return UNTOLD + ending(rule)
  return pace({ rule, days }) + months(rule) + ending(rule)
}

const hasNoDays = (rule: RecurrenceRule) => rule.byDay.length === 0 && rule.byMonthDay.length === 0

function pace({ rule, days }: { rule: RecurrenceRule; days: string }): string {
  const [each, unit] = EVERY[rule.freq]
  if (rule.interval > 1)
    return [days, `${rule.interval} ${unit} một lần`].filter(Boolean).join(', ')
  if (days.endsWith(`cuối ${unit}`)) return days
  return [days, each].filter(Boolean).join(' ')
}

function months(rule: RecurrenceRule): string {
  const isSaid = rule.freq === 'YEARLY' || rule.byMonth.length === 0
  return isSaid ? '' : `, chỉ tháng ${listed(ascending(rule.byMonth).map(String))}`
}

function ending(rule: RecurrenceRule): string {
  if (rule.count !== null) return `, ${rule.count} lần`
  return rule.until ? `, đến ${formatDatePadded(rule.until.date)}` : ''
}

function weekdays(byDay: RuleWeekday[]): string {
  return listed(ascending(byDay.map(weekdayIndex)).map((index) => WEEKDAYS[index] ?? ''))
}

function monthDays(rule: RecurrenceRule): string | null {
  if (rule.byDay.length > 0) return null
  const counted = ascending(rule.byMonthDay.filter((day) => day > 0)).map(String)
  const fromEnd = rule.byMonthDay.filter((day) => day < 0)
  if (fromEnd.some((day) => day !== -1)) return null
  if (fromEnd.length === 0) return counted.length > 0 ? `ngày ${listed(counted)}` : ''
  return listed([...(counted.length > 0 ? [`ngày ${counted.join(', ')}`] : []), 'ngày cuối tháng'])
}

/** `Thứ Sáu tuần thứ 2 và thứ 4`; several weekdays follow one another. */
function nthWeekdays(rule: RecurrenceRule): string | null {
  if (rule.byMonthDay.length > 0) return null
  const phrases = ascending(rule.byDay.map(weekdayIndex)).map((index) =>
    nthOf({
      weekday: WEEKDAYS[index] ?? '',
      days: rule.byDay.filter((day) => weekdayIndex(day) === index),
    }),
  )
  return phrases.every((phrase) => phrase !== null) ? listed(phrases) : null
}

function nthOf({ weekday, days }: { weekday: string; days: RuleWeekday[] }): string | null {
  const ordinals = days.map((day) => day.ordinal)
  if (ordinals.includes(null)) return `mọi ${weekday}`
  if (ordinals.some((ordinal) => (ordinal ?? 0) < -1)) return null
  const counted = ascending(ordinals.filter((ordinal) => ordinal !== null && ordinal > 0))
  const weeks =
    counted.length > 0 ? `${weekday} tuần ${listed(counted.map((n) => `thứ ${n}`))}` : ''
  const last = ordinals.includes(-1) ? `${weekday} cuối cùng` : ''
  return listed([weeks, last].filter(Boolean))
}

function yearDays(rule: RecurrenceRule): string | null {
  if (hasNoDays(rule) && rule.byMonth.length === 0) return ''
  const isPlain = rule.byDay.length === 0 && rule.byMonthDay.every((day) => day > 0)
  if (!isPlain || rule.byMonth.length === 0 || rule.byMonthDay.length === 0) return null
  const dates = ascending(rule.byMonth).flatMap((month) =>
    ascending(rule.byMonthDay).map((day) => `${day}/${month}`),
  )
  return `ngày ${listed(dates)}`
}

function weekdayIndex(day: RuleWeekday): number {
  return WEEKDAY_CODES.indexOf(day.weekday)
}

function ascending(numbers: (number | null)[]): number[] {
  return [...new Set(numbers.filter((value) => value !== null))].sort((a, b) => a - b)
}

function listed(items: string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`
}
