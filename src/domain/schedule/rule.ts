/** RFC 5545 weekdays, Monday first. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type WeekdayCode = (typeof WEEKDAY_CODES)[number]

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** A weekday; `ordinal` 2 = the second of the month, −1 = the last, `null` = every one. */
export type RuleWeekday = { ordinal: number | null; weekday: WeekdayCode }

/** UNTIL as written: a whole day, or a moment of it in UTC (`isUtc`) or in the column's zone. */
export type RuleEnd = { date: string; time: string | null; isUtc: boolean }

/** The part of an RFC 5545 recurrence rule a column may use: nothing finer than a day. */
export type RecurrenceRule = {
  freq: Frequency
  interval: number
  count: number | null
  until: RuleEnd | null
  byDay: RuleWeekday[]
  byMonthDay: number[]
  byMonth: number[]
  bySetPos: number[]
  weekStart: WeekdayCode
}

/**
 * Why a rule cannot be used. `syntax`: not a rule, or parts that contradict each other;
 * `unsupported`: a rule, but finer than a day or of a kind no column needs; `interval`, `count`: not
 * a positive whole number (COUNT also over `MAX_COUNT`, or beside UNTIL); `dates`: not civil dates;
 * `ended`: ends before it starts; `never`: no day answers to it.
 */
export type RuleProblem =
  'syntax' | 'unsupported' | 'interval' | 'count' | 'dates' | 'ended' | 'never'

/** Thrown where a rule was expected to have passed `checkRule` already. */
export class RuleError extends Error {
  constructor(
    readonly code: RuleProblem,
    readonly rrule: string,
  ) {
    super(`Recurrence rule cannot be used (${code}): ${rrule}`)
    this.name = 'RuleError'
  }
}
