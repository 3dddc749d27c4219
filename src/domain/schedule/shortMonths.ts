import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from '../calendar/civil'
import type { Rule } from './rule'

/**
 * What a rule for the 29th, 30th or 31st does in a month without that day (features.md 11: explicit):
 * `skip` has no issue there, as RFC 5545 says; `clamp` takes the month's last day instead.
 */
export type ShortMonths = 'skip' | 'clamp'

/** Every month has days 1 to 28, and −1 to −28 counted from its end. */
const SAFE_DAYS = 28
const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const isSafe = (day: number) => Math.abs(day) <= SAFE_DAYS

/**
 * The rules whose days together are those of `rule` clamped: "the 31st" becomes "the last of 28, 29,
 * 30, 31". Only plain lists of month days are clamped; with a weekday or a position beside them
 * (Friday the 31st) a missing day stays missing. The library's own `SKIP=BACKWARD` is not used: it
 * leaves BYMONTHDAY unclamped.
 */
export function clampedRules({ rule, startDate }: { rule: Rule; startDate: CivilDate }): Rule[] {
  const whole = withStartDay({ rule, startDate })
  const isPlainList = whole.byDay.length === 0 && whole.bySetPos.length === 0
  const isMonthly = whole.freq === 'MONTHLY' || whole.freq === 'YEARLY'
  if (!isPlainList || !isMonthly || whole.byMonthDay.every(isSafe)) return [whole]

  const safe = { ...whole, byMonthDay: whole.byMonthDay.filter(isSafe) }
  const clamped = whole.byMonthDay
    .filter((day) => !isSafe(day))
    .flatMap((day) => oneDay({ rule: whole, day }))
  return safe.byMonthDay.length > 0 ? [safe, ...clamped] : clamped
}

/** BYSETPOS chooses within a period, so a yearly rule needs one rule for each of its months. */
function oneDay({ rule, day }: { rule: Rule; day: number }): Rule[] {
  const sign = Math.sign(day)
  const days = Array.from(
    { length: Math.abs(day) - SAFE_DAYS + 1 },
    (_, index) => sign * (SAFE_DAYS + index),
  )
  const chosen = { ...rule, byMonthDay: days, bySetPos: [-sign] }
  if (rule.freq === 'MONTHLY') return [chosen]
  const months = rule.byMonth.length > 0 ? rule.byMonth : ALL_MONTHS
  return months.map((month) => ({ ...chosen, byMonth: [month] }))
}

/** A monthly or yearly rule that names no day repeats its start's: written out, it can be clamped. */
function withStartDay({ rule, startDate }: { rule: Rule; startDate: CivilDate }): Rule {
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0) return rule
  const { month, day } = Temporal.PlainDate.from(startDate)
  if (rule.freq === 'MONTHLY') return { ...rule, byMonthDay: [day] }
  if (rule.freq !== 'YEARLY') return rule
  return {
    ...rule,
    byMonthDay: [day],
    byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month],
  }
}
