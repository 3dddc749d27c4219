import { type CivilDate, isCivilDate } from '../calendar/civil'
import { parseRule } from './parseRule'
import { type RecurrenceRule, type RuleWeekday, WEEKDAY_CODES, type WeekdayCode } from './rule'

/** How long a rule goes on; without either, for ever. */
export type ChoiceEnd = { count: number | null; until: CivilDate | null }

type Limits = {
  /** Every so many days, weeks, months or years. */
  every: number
  /** Only in these months; all when empty. */
  months: number[]
  ending: ChoiceEnd
}

/** Which days. Lists are sorted, each entry once; an `ordinal` of null is every such weekday, −1 the last one. */
export type RuleDays =
  | { kind: 'daily' }
  | { kind: 'weekly'; weekdays: WeekdayCode[] }
  | { kind: 'nthWeekdays'; days: RuleWeekday[] }
  /** A day of −1 is the last of the month. */
  | { kind: 'monthDays'; days: number[] }
  /** Each of the days in each of the months. */
  | { kind: 'yearly'; days: number[] }

/** A recurrence as people say it. */
export type RuleChoice = Limits & RuleDays

export type ChoiceKind = RuleChoice['kind']

/** A rule as people say it; null for one that takes an expert. */
export function choiceOf(rrule: string): RuleChoice | null {
  const parsed = parseRule(rrule)
  if (!parsed.ok) return null
  const { rule } = parsed
  const isPlain =
    rule.bySetPos.length === 0 &&
    (rule.interval === 1 || rule.weekStart === 'MO') &&
    !rule.until?.time
  const days = isPlain ? daysOf(rule) : null
  if (!days) return null
  const { interval: every, count, until } = rule
  return sorted({
    ...days,
    every,
    months: rule.byMonth,
    ending: { count, until: until?.date ?? null },
  })
}

function daysOf(rule: RecurrenceRule): RuleDays | null {
  const { byDay, byMonthDay } = rule
  const isDays = byDay.length === 0 && byMonthDay.every((day) => day > 0 || day === -1)
  switch (rule.freq) {
    case 'DAILY':
      return byDay.length + byMonthDay.length === 0 ? { kind: 'daily' } : null
    case 'WEEKLY':
      return byDay.length > 0
        ? { kind: 'weekly', weekdays: byDay.map(({ weekday }) => weekday) }
        : null
    case 'MONTHLY':
      if (isDays && byMonthDay.length > 0) return { kind: 'monthDays', days: byMonthDay }
      return byMonthDay.length === 0 && byDay.length > 0 && byDay.every(isSayable)
        ? { kind: 'nthWeekdays', days: byDay }
        : null
    case 'YEARLY':
      return isDays && byMonthDay.length > 0 && !byMonthDay.includes(-1) && rule.byMonth.length > 0
        ? { kind: 'yearly', days: byMonthDay }
        : null
  }
}

const isSayable = ({ ordinal }: RuleWeekday) => ordinal === null || ordinal >= -1

/** The choice with its lists in order; what "every Friday" covers already is left out. */
export function sorted(choice: RuleChoice): RuleChoice {
  const months = ascending(choice.months)
  switch (choice.kind) {
    case 'daily':
      return { ...choice, months }
    case 'weekly':
      return {
        ...choice,
        months,
        weekdays: WEEKDAY_CODES.filter((code) => choice.weekdays.includes(code)),
      }
    case 'nthWeekdays':
      return { ...choice, months, days: sortedWeekdays(choice.days) }
    case 'monthDays':
    case 'yearly':
      return { ...choice, months, days: ascending(choice.days) }
  }
}

function sortedWeekdays(days: readonly RuleWeekday[]): RuleWeekday[] {
  return WEEKDAY_CODES.flatMap((weekday) => {
    const own = days.filter((day) => day.weekday === weekday).map(({ ordinal }) => ordinal)
    const ordinals = own.includes(null) ? [null] : ascending(own.filter((one) => one !== null))
    return ordinals.map((ordinal) => ({ ordinal, weekday }))
  })
}

/** From 1 up; what is counted from the end comes last. */
function ascending(values: readonly number[]): number[] {
  const place = (value: number) => (value < 0 ? 1000 + value : value)
  return [...new Set(values)].sort((one, other) => place(one) - place(other))
}

/** Whether anything was chosen yet: a rule without a day would take the column's first day. */
export function isComplete(choice: RuleChoice): boolean {
  if (choice.kind === 'daily') return true
  if (choice.kind === 'weekly') return choice.weekdays.length > 0
  return choice.days.length > 0 && (choice.kind !== 'yearly' || choice.months.length > 0)
}

/** The rule of a choice as an RRULE. */
export function ruleOfChoice(unsorted: RuleChoice): string {
  const choice = sorted(unsorted)
  const { every, months, ending } = choice
  const parts = [
    ...daysParts(choice),
    ...(every > 1 ? [`INTERVAL=${every}`] : []),
    ...(months.length > 0 ? [`BYMONTH=${months.join(',')}`] : []),
    ...(ending.count !== null ? [`COUNT=${ending.count}`] : []),
    // Half typed it is no end yet.
    ...(isCivilDate(ending.until ?? '') ? [`UNTIL=${ending.until?.replaceAll('-', '')}`] : []),
  ]
  return parts.join(';')
}

function daysParts(choice: RuleChoice): string[] {
  switch (choice.kind) {
    case 'daily':
      return ['FREQ=DAILY']
    case 'weekly':
      return ['FREQ=WEEKLY', `BYDAY=${choice.weekdays.join(',')}`]
    case 'nthWeekdays': {
      const days = choice.days.map(({ ordinal, weekday }) => `${ordinal ?? ''}${weekday}`)
      return ['FREQ=MONTHLY', `BYDAY=${days.join(',')}`]
    }
    case 'monthDays':
      return ['FREQ=MONTHLY', `BYMONTHDAY=${choice.days.join(',')}`]
    case 'yearly':
      return ['FREQ=YEARLY', `BYMONTHDAY=${choice.days.join(',')}`]
  }
}
