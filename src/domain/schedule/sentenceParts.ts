import type { RuleWeekday, WeekdayCode } from './rule'

type Unit = 'day' | 'week' | 'month' | 'year'

/** What a sentence has said so far. */
export type SentenceParts = {
  /** Weekdays that no ordinal has been said for yet. */
  weekdays: WeekdayCode[]
  /** Said with "mọi": every one of them, whatever ordinals follow. */
  every: WeekdayCode[]
  nth: RuleWeekday[]
  /** Ordinals said before their weekday. */
  ahead: number[]
  monthDays: number[]
  dates: { day: number; month: number }[]
  except: WeekdayCode[]
  months: number[]
  paces: { every: number; unit: Unit }[]
  count: number | null
  until: string | null
  /** What the last phrase was about: bare numbers after it go on with it. */
  last: 'weekday' | 'monthDay' | 'every' | 'except' | 'months' | null
  isMuddled: boolean
}

/** Before the first word. */
export const noParts = (): SentenceParts => ({
  weekdays: [],
  every: [],
  nth: [],
  ahead: [],
  monthDays: [],
  dates: [],
  except: [],
  months: [],
  paces: [],
  count: null,
  until: null,
  last: null,
  isMuddled: false,
})

const UNITS: Record<string, Unit> = {
  ngay: 'day',
  nhat: 'day',
  tuan: 'week',
  thang: 'month',
  nam: 'year',
}

export function pace(parts: SentenceParts, every: number, unit: string): void {
  parts.paces.push({ every, unit: UNITS[unit] ?? 'day' })
  parts.last = null
}

export function weekdays(parts: SentenceParts, days: readonly WeekdayCode[]): void {
  if (parts.last === 'except') return void parts.except.push(...days)
  if (parts.last === 'every') parts.every.push(...days)
  else parts.weekdays.push(...days)
  parts.last = 'weekday'
}

/** Ordinals go with the weekdays before them; said first, with those that follow. */
export function nth(parts: SentenceParts, ordinals: readonly number[]): void {
  if (parts.weekdays.length === 0) parts.ahead.push(...ordinals)
  parts.isMuddled ||= parts.weekdays.length === 0 && parts.nth.length > 0
  parts.nth.push(
    ...parts.weekdays.flatMap((weekday) => ordinals.map((ordinal) => ({ ordinal, weekday }))),
  )
  parts.weekdays = []
  parts.last = null
}

export function monthDays(parts: SentenceParts, days: readonly number[]): void {
  parts.monthDays.push(...days)
  parts.last = 'monthDay'
}
