import type { ChoiceKind, RuleChoice } from '@/domain/schedule/ruleChoice'
import type { WeekdayCode } from '@/domain/schedule/rule'

/** What the kinds of recurrence are called where one chooses. */
export const KIND_WORDS: Record<ChoiceKind, string> = {
  daily: 'Theo ngày',
  weekly: 'Theo thứ trong tuần',
  nthWeekdays: 'Theo thứ trong tháng (tuần 1, 2, …, cuối)',
  monthDays: 'Theo ngày trong tháng',
  yearly: 'Theo ngày trong năm',
}

export const UNIT_WORDS: Record<ChoiceKind, string> = {
  daily: 'ngày',
  weekly: 'tuần',
  nthWeekdays: 'tháng',
  monthDays: 'tháng',
  yearly: 'năm',
}

/** Short for heads of columns, and whole for those who hear them. */
export const WEEKDAY_SHORT: Record<WeekdayCode, string> = {
  MO: 'T2',
  TU: 'T3',
  WE: 'T4',
  TH: 'T5',
  FR: 'T6',
  SA: 'T7',
  SU: 'CN',
}

/** A kind without its days yet; how often and until when stay as they were chosen. */
export function newChoice(kind: ChoiceKind, before: RuleChoice | null): RuleChoice {
  const limits = {
    every: before?.every ?? 1,
    months: before?.months ?? [],
    ending: before?.ending ?? { count: null, until: null },
  }
  switch (kind) {
    case 'daily':
      return { ...limits, kind }
    case 'weekly':
      return { ...limits, kind, weekdays: [] }
    case 'nthWeekdays':
    case 'monthDays':
    case 'yearly':
      return { ...limits, kind, days: [] }
  }
}
