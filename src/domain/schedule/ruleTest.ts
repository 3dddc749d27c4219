import type { CivilDate } from '../calendar/civil'
import { dayOf, numberOf, type RuleDay } from './ruleDay'
import type { RecurrenceRule, RuleWeekday } from './rule'
import { type ShortMonths, monthDayOf } from './shortMonths'

const DAYS_PER_WEEK = 7

type Question = { rule: RecurrenceRule; startDate: CivilDate; shortMonths: ShortMonths }

/**
 * Whether a day answers to the BY parts of a rule. RFC 5545 calls each part an expansion or a limit; within one period
 * both come to the same: a day is in when every part that is there names it.
 */
export function ruleTest({ rule, startDate, shortMonths }: Question): (day: RuleDay) => boolean {
  const { byDay, byMonthDay, byMonth } = withStart(rule, dayOf(numberOf(startDate)))
  const clamps = shortMonths === 'clamp' && mayClamp(rule)
  const isOrdinalOfYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0
  return (day) =>
    (byMonth.length === 0 || byMonth.includes(day.month)) &&
    (byMonthDay.length === 0 ||
      byMonthDay.some((wanted) => monthDayOf(wanted, day.daysInMonth, clamps) === day.day)) &&
    (byDay.length === 0 || byDay.some((wanted) => isWeekday(wanted, day, isOrdinalOfYear)))
}

/** Only plain lists of month days are clamped: a Friday the 31st that is missing stays missing. */
function mayClamp({ freq, byDay, bySetPos }: RecurrenceRule): boolean {
  return (freq === 'MONTHLY' || freq === 'YEARLY') && byDay.length === 0 && bySetPos.length === 0
}

/** A plain weekday is every one of its kind, beside ordinal ones too. */
function isWeekday({ ordinal, weekday }: RuleWeekday, day: RuleDay, ofYear: boolean): boolean {
  if (weekday !== day.weekday) return false
  if (ordinal === null) return true
  const [at, length] = ofYear ? [day.dayOfYear, day.daysInYear] : [day.day, day.daysInMonth]
  const nth =
    ordinal > 0 ? Math.ceil(at / DAYS_PER_WEEK) : -Math.ceil((length - at + 1) / DAYS_PER_WEEK)
  return nth === ordinal
}

/** A rule that names no day repeats its start's. */
function withStart(
  rule: RecurrenceRule,
  start: RuleDay,
): Pick<RecurrenceRule, 'byDay' | 'byMonthDay' | 'byMonth'> {
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0) return rule
  switch (rule.freq) {
    case 'DAILY':
      return rule
    case 'WEEKLY':
      return { ...rule, byDay: [{ ordinal: null, weekday: start.weekday }] }
    case 'MONTHLY':
      return { ...rule, byMonthDay: [start.day] }
    case 'YEARLY':
      return {
        ...rule,
        byMonthDay: [start.day],
        byMonth: rule.byMonth.length > 0 ? rule.byMonth : [start.month],
      }
  }
}
