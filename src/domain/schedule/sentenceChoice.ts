import { WEEKDAY_CODES } from './rule'
import type { RuleChoice, RuleDays } from './ruleChoice'
import type { SentenceParts } from './sentenceParts'

type Answer = RuleChoice | { problem: string }

const MIXED =
  'Một lịch lặp chỉ theo một cách: hoặc theo thứ, hoặc theo ngày trong tháng. Hãy viết một cách, ví dụ: thứ Sáu tuần 2 và 4 hằng tháng.'
const MUDDLED =
  'Câu này hiểu được theo nhiều cách. Hãy viết lại ngắn hơn, ví dụ: ngày 10 và 25 hằng tháng, đến 31/12/2027.'

/** What all phrases together choose, or what they leave open. */
export function choiceFrom(parts: SentenceParts): Answer {
  const { paces, count, until } = parts
  const [first] = paces
  const isOnePace = paces.every(({ every, unit }) => every === first?.every && unit === first.unit)
  if (!isOnePace || parts.isMuddled || (count !== null && until !== null)) {
    return { problem: MUDDLED }
  }
  const every = first?.every ?? 1
  if (every < 1) return { problem: 'Khoảng lặp phải từ 1 trở lên. Hãy sửa số trong câu.' }
  const limits = { every, months: parts.months, ending: { count, until } }
  const days = daysFrom(withAhead(parts))
  return 'problem' in days ? days : { ...limits, ...days }
}

type Days = { problem: string } | RuleDays | (RuleDays & { months: number[] })

function withAhead(parts: SentenceParts): SentenceParts {
  if (parts.ahead.length === 0) return parts
  const nth = parts.weekdays.flatMap((weekday) =>
    parts.ahead.map((ordinal) => ({ ordinal, weekday })),
  )
  return { ...parts, nth: [...parts.nth, ...nth], weekdays: [] }
}

function daysFrom(parts: SentenceParts): Days {
  const { weekdays, every, nth, monthDays, dates, except } = parts
  const byWeekday = weekdays.length + every.length + nth.length > 0
  const ways = [byWeekday, monthDays.length > 0, dates.length > 0].filter(Boolean)
  if (ways.length > 1) return { problem: MIXED }
  if (except.length > 0) return daysBut(parts)
  if (byWeekday) return weekdaysFrom(parts)
  if (monthDays.length > 0) return monthDaysFrom(parts)
  if (dates.length > 0) return datesFrom(parts)
  if (parts.ahead.length > 0) {
    return { problem: 'Chưa rõ thứ mấy trong tuần đó. Hãy thêm thứ, ví dụ: thứ Sáu tuần 2.' }
  }
  if (unitOf(parts) === 'day') return { kind: 'daily' }
  return {
    problem:
      'Chưa rõ vào thứ mấy hay ngày nào. Hãy viết, ví dụ: thứ Ba hằng tuần; ngày 10 hằng tháng.',
  }
}

const unitOf = ({ paces }: SentenceParts) => paces[0]?.unit ?? null
const isOneOf = (parts: SentenceParts, units: readonly string[]) =>
  units.includes(unitOf(parts) ?? 'unsaid')
const contradicts = (parts: SentenceParts, what: string): Days => ({
  problem: `${what} không đi cùng nhịp “${PACE_WORDS[unitOf(parts) ?? 'day']}”. Hãy sửa một trong hai.`,
})
const PACE_WORDS = { day: 'ngày', week: 'tuần', month: 'tháng', year: 'năm' }

function daysBut(parts: SentenceParts): Days {
  const { weekdays, every, nth, monthDays, dates, except } = parts
  const others = weekdays.length + every.length + nth.length + monthDays.length + dates.length
  if (others > 0 || !isOneOf(parts, ['day', 'unsaid']) || (parts.paces[0]?.every ?? 1) > 1) {
    return { problem: '“Trừ” chỉ dùng được với “hằng ngày”, ví dụ: hằng ngày trừ Chủ nhật.' }
  }
  const left = WEEKDAY_CODES.filter((code) => !except.includes(code))
  return left.length > 0 ? { kind: 'weekly', weekdays: left } : { problem: MUDDLED }
}

function weekdaysFrom(parts: SentenceParts): Days {
  const { weekdays, every, nth } = parts
  const plain = [...weekdays, ...every]
  const allOf = every.map((weekday) => ({ ordinal: null, weekday }))
  if (nth.length > 0) {
    if (weekdays.length > 0) {
      return {
        problem: 'Có thứ chưa rõ ở tuần nào. Hãy viết tuần cho từng thứ, hoặc “mọi thứ Năm”.',
      }
    }
    if (!isOneOf(parts, ['month', 'unsaid'])) return contradicts(parts, 'Tuần thứ mấy trong tháng')
    if (nth.some(({ ordinal }) => ordinal === null || ordinal === 0 || ordinal > 5)) {
      return { problem: 'Trong một tháng chỉ có tuần 1 đến 5 và tuần cuối. Hãy sửa số tuần.' }
    }
    return { kind: 'nthWeekdays', days: [...nth, ...allOf] }
  }
  if (unitOf(parts) === 'month') {
    return weekdays.length === 0
      ? { kind: 'nthWeekdays', days: allOf }
      : {
          problem: 'Hằng tháng vào tuần nào? Hãy thêm tuần, ví dụ: thứ Sáu tuần 2 và 4 hằng tháng.',
        }
  }
  const isDaily = unitOf(parts) === 'day' && parts.paces[0]?.every === 1
  if (!isDaily && !isOneOf(parts, ['week', 'unsaid'])) return contradicts(parts, 'Thứ trong tuần')
  return { kind: 'weekly', weekdays: plain }
}

function monthDaysFrom(parts: SentenceParts): Days {
  const { monthDays: days, months } = parts
  if (days.some((day) => day === 0 || day > 31)) {
    return { problem: 'Ngày trong tháng từ 1 đến 31. Hãy sửa lại ngày.' }
  }
  if (months.some((month) => month < 1 || month > 12)) {
    return { problem: 'Tháng từ 1 đến 12. Hãy sửa lại tháng.' }
  }
  const isYearly = unitOf(parts) === 'year'
  if (isYearly && months.length > 0 && !days.includes(-1)) return { kind: 'yearly', days, months }
  if (!isOneOf(parts, ['month', 'unsaid'])) return contradicts(parts, 'Ngày trong tháng')
  return { kind: 'monthDays', days }
}

/** A rule has every of its days in every of its months: other dates would bring days nobody said. */
function datesFrom(parts: SentenceParts): Days {
  const { dates } = parts
  if (parts.months.length > 0) return { problem: MUDDLED }
  if (!isOneOf(parts, ['year', 'unsaid'])) return contradicts(parts, 'Ngày trong năm')
  const days = [...new Set(dates.map(({ day }) => day))]
  const months = [...new Set(dates.map(({ month }) => month))]
  const isThere = (day: number, month: number) =>
    dates.some((date) => date.day === day && date.month === month)
  if (!months.every((month) => days.every((day) => isThere(day, month)))) {
    return {
      problem:
        'Các ngày này không gộp được vào một lịch lặp: mỗi tháng phải có cùng các ngày. Hãy thêm những số ấy bằng tay trong lịch tháng.',
    }
  }
  if (dates.some(({ day, month }) => day < 1 || day > 31 || month < 1 || month > 12)) {
    return { problem: 'Có ngày không có trong lịch. Hãy sửa lại theo dạng 21/6.' }
  }
  return { kind: 'yearly', days, months }
}
