import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { describeRule } from '@/domain/schedule/describeRule'
import { applyHolidayPolicy, type HolidayPolicy } from '@/domain/schedule/holidayPolicy'
import { checkRule, previewOccurrences } from '@/domain/schedule/recurrence'
import type { RuleProblem } from '@/domain/schedule/rule'

const PROBLEMS: Record<RuleProblem, string> = {
  syntax: 'Chưa đọc được quy tắc. Ví dụ đúng: FREQ=MONTHLY;BYDAY=2FR,4FR.',
  unsupported: 'Quy tắc dùng phần chưa hỗ trợ. Hãy dùng FREQ=DAILY, WEEKLY, MONTHLY hoặc YEARLY.',
  interval: 'INTERVAL phải là số nguyên từ 1 trở lên.',
  count: 'COUNT phải là số nguyên từ 1 trở lên, và không đi cùng UNTIL.',
  dates: 'Hãy nhập ngày “Có hiệu lực từ” đúng trước, rồi xem các ngày phát.',
  never: 'Quy tắc không rơi vào ngày nào trong thời gian hiệu lực.',
  ended: 'Quy tắc kết thúc trước khi chuyên mục bắt đầu. Hãy sửa UNTIL hoặc ngày bắt đầu.',
}

type Question = {
  rrule: string
  validFrom: string
  validTo: string
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
  if (rrule.trim() === '') return { kind: 'empty' }
  const until = validTo === '' ? null : validTo
  const checked = checkRule({ rrule, from: validFrom, until, shortMonths })
  if (!checked.ok) return { kind: 'problem', message: PROBLEMS[checked.code] }
  const found = previewOccurrences({
    rrule,
    startDate: validFrom,
    from: validFrom > today ? validFrom : today,
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
