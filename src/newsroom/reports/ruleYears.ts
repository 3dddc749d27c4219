import { formatDate } from '@/domain/calendar/vietnameseDates'
import { reportWindowsFor, type WindowRule } from '@/domain/calendar/reportWindows'
import { windowRuleFault } from '@/domain/calendar/windowRule'
import { parseMonthDay } from '@/domain/calendar/monthDay'

/** What a rule makes of some years, a line each, so that whoever writes it sees the days; null while it makes none. */
export function ruleYears(rule: WindowRule, years: readonly number[]): string[] | null {
  const days = [rule.fromMonthDay, rule.toMonthDay, rule.dueMonthDay].map(parseMonthDay)
  const [fromMonthDay, toMonthDay, dueMonthDay] = days
  if (!fromMonthDay || !toMonthDay || !dueMonthDay) return null
  const kept = { ...rule, fromMonthDay, toMonthDay, dueMonthDay }
  if (windowRuleFault(kept)) return null
  return years.map((year) => {
    const [window] = reportWindowsFor({ rules: [kept], year })
    if (!window) return `Năm ${year}: không có, ngoài thời gian có hiệu lực.`
    const { from, to, due } = window
    return `Năm ${year}: từ ${formatDate(from)} đến hết ${formatDate(to)}, hạn gửi ${formatDate(due)}.`
  })
}
