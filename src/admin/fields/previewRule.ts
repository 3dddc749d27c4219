import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { describeRule } from '@/domain/schedule/describeRule'
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
  today: CivilDate
}

export type RulePreview =
  | { kind: 'empty' }
  | { kind: 'problem'; message: string }
  | { kind: 'dates'; sentence: string; dates: string[] }

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
  return {
    kind: 'dates',
    sentence: describeRule(rrule),
    dates: found.map(({ date }) => formatMasthead(date)),
  }
}
