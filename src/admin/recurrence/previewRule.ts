import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { describeRule } from '@/domain/schedule/describeRule'
import { applyHolidayPolicy, type HolidayPolicy } from '@/domain/schedule/holidayPolicy'
import { checkRule, previewOccurrences } from '@/domain/schedule/recurrence'
import { RULE_PROBLEM_WORDS } from '@/newsroom/words/ruleProblems'

type Question = {
  rrule: string
  validFrom: string
  validTo: string
  /** Where intervals and counts begin; the first day of validity when empty. */
  ruleStart: string
  shortMonths: 'skip' | 'clamp'
  exceptions: readonly string[]
  holidayPolicy: HolidayPolicy
  /** The days off as far as they were entered. */
  holidays: readonly Holiday[]
  today: CivilDate
}

export type RulePreview =
  | { kind: 'empty' }
  | { kind: 'problem'; message: string }
  | { kind: 'dates'; sentence: string; dates: PreviewedDate[] }

/** A date of the rule, and what a day off makes of it; `note` is null on an ordinary day. */
export type PreviewedDate = { date: string; note: string | null }

/** What a rule means, as it is being typed: its sentence and next dates, or what is wrong with it. */
export function previewRule(question: Question): RulePreview {
  const { rrule, validFrom, validTo, shortMonths, exceptions, today } = question
  // While the day it begins is not typed yet, as if it began today.
  const startDate = [question.ruleStart, validFrom].find(isCivilDate) ?? today
  if (rrule.trim() === '') return { kind: 'empty' }
  const until = validTo === '' ? null : validTo
  const checked = checkRule({ rrule, from: startDate, until, shortMonths })
  if (!checked.ok) return { kind: 'problem', message: RULE_PROBLEM_WORDS[checked.code] }
  const found = previewOccurrences({
    rrule,
    startDate,
    from: isCivilDate(validFrom) && validFrom > today ? validFrom : today,
    until,
    time: '00:00',
    shortMonths,
    exceptions: exceptions.filter(isCivilDate),
  })
  return { kind: 'dates', sentence: describeRule(rrule), dates: placedDates(found, question) }
}

function placedDates(
  found: readonly { date: CivilDate }[],
  { holidayPolicy: policy, holidays }: Question,
): PreviewedDate[] {
  const nameOf = new Map(holidays.map(({ date, name }) => [date, name]))
  const off = new Set(holidays.filter(({ kind }) => kind === 'off').map(({ date }) => date))
  const occurrences = found.map(({ date }) => ({ date }))
  return applyHolidayPolicy({ occurrences, policy, holidays }).map((placed) => {
    const { originalDate, date, moved, excused } = placed
    const written = formatMasthead(date)
    if (!off.has(originalDate)) return { date: written, note: null }
    const name = nameOf.get(originalDate) ?? 'ngày nghỉ'
    if (moved) return { date: written, note: `chuyển từ ${formatMasthead(originalDate)}, ${name}` }
    return { date: written, note: `${name}: ${excused ? 'được nghỉ' : 'giữ nguyên'}` }
  })
}
