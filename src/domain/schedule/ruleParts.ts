import { isCivilDate } from '../calendar/civil'
import {
  FREQUENCIES,
  type Frequency,
  type RecurrenceRule,
  type RuleEnd,
  type RuleProblem,
  type RuleWeekday,
  WEEKDAY_CODES,
  type WeekdayCode,
} from './rule'

/** More issues than a daily column has in thirteen years is a typing error. */
export const MAX_COUNT = 5000

const FINER_THAN_A_DAY = ['HOURLY', 'MINUTELY', 'SECONDLY']
/** Parts of RFC 5545 and 7529 that no column needs. */
export const FOREIGN_PARTS = [
  'BYHOUR',
  'BYMINUTE',
  'BYSECOND',
  'BYWEEKNO',
  'BYYEARDAY',
  'RSCALE',
  'SKIP',
]

/** One part of a rule read: what it sets, or why it cannot. */
export type Reading = { value: Partial<RecurrenceRule> } | { problem: RuleProblem }
const read = (value: Partial<RecurrenceRule> | null, problem: RuleProblem = 'syntax'): Reading =>
  value ? { value } : { problem }

/** How each part of a rule is read; a part that is not here is no part of a rule. */
export const READERS: Record<string, (text: string) => Reading> = {
  FREQ: (text) => {
    const freq = FREQUENCIES.find((known: Frequency) => known === text)
    return read(freq ? { freq } : null, FINER_THAN_A_DAY.includes(text) ? 'unsupported' : 'syntax')
  },
  INTERVAL: (text) => {
    const interval = wholeNumber({ text, min: 1, max: 999 })
    return read(interval === null ? null : { interval }, 'interval')
  },
  COUNT: (text) => {
    const count = wholeNumber({ text, min: 1, max: MAX_COUNT })
    return read(count === null ? null : { count }, 'count')
  },
  UNTIL: (text) => {
    const until = readEnd(text)
    return read(until ? { until } : null)
  },
  BYDAY: (text) => {
    const byDay = readList(text, readWeekday)
    return read(byDay ? { byDay } : null)
  },
  BYMONTHDAY: (text) => {
    const byMonthDay = readList(text, signedUpTo(31))
    return read(byMonthDay ? { byMonthDay } : null)
  },
  BYMONTH: (text) => {
    const byMonth = readList(text, (item) => wholeNumber({ text: item, min: 1, max: 12 }))
    return read(byMonth ? { byMonth } : null)
  },
  BYSETPOS: (text) => {
    const bySetPos = readList(text, signedUpTo(366))
    return read(bySetPos ? { bySetPos } : null)
  },
  WKST: (text) => {
    const weekStart = WEEKDAY_CODES.find((code) => code === text)
    return read(weekStart ? { weekStart } : null)
  },
}

function wholeNumber({ text, min, max }: { text: string; min: number; max: number }) {
  if (!/^\d{1,6}$/.test(text)) return null
  const value = Number(text)
  return min <= value && value <= max ? value : null
}

function signedUpTo(max: number): (text: string) => number | null {
  return (text) => {
    const size = wholeNumber({ text: text.replace(/^[+-]/, ''), min: 1, max })
    return size && text.startsWith('-') ? -size : size
  }
}

function readList<Item>(text: string, readItem: (item: string) => Item | null): Item[] | null {
  const items = text.split(',').map(readItem)
  return items.every((item) => item !== null) ? items : null
}

function readWeekday(text: string): RuleWeekday | null {
  const [, ordinal = '', code] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  const weekday: WeekdayCode | undefined = WEEKDAY_CODES.find((known) => known === code)
  if (!weekday) return null
  if (ordinal === '') return { ordinal: null, weekday }
  const position = signedUpTo(53)(ordinal)
  return position === null ? null : { ordinal: position, weekday }
}

function readEnd(text: string): RuleEnd | null {
  const [, year, month, day, hour, minute, zulu] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)[0-5]\d(Z)?)?$/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  if (!isCivilDate(date)) return null
  return { date, time: hour ? `${hour}:${minute}` : null, isUtc: zulu === 'Z' }
}
