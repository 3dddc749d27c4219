import { isCivilDate } from '@/domain/calendar/civil'

export type QuotaErrors = Partial<Record<'number' | 'from' | 'reason', string>>

type Typed = {
  kind: 'count' | 'freshness'
  number: string
  from: string
  reason: string
  note: string
}

/** What is sent of a quota as typed; null, and what is wrong with it, while something is. */
export function quotaBody(
  { kind, number, from, reason, note }: Typed,
  isFirst: boolean,
): { body: Record<string, unknown> | null; errors: QuotaErrors } {
  const value = /^\d{1,4}$/.test(number.trim()) ? Number(number) : null
  const errors: QuotaErrors = {
    ...(value === null && { number: 'Định mức phải là số nguyên. Hãy nhập một số, ví dụ 2.' }),
    ...(!isCivilDate(from) && { from: 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.' }),
    ...(reason.trim() === '' && { reason: 'Chưa ghi lý do. Hãy viết một câu, nêu căn cứ.' }),
  }
  if (Object.keys(errors).length > 0) return { body: null, errors }
  const measure = kind === 'count' ? { count: value } : { days: value }
  const version = { from, ...(note.trim() !== '' && { note }) }
  return { body: { ...measure, reason, ...(!isFirst && version) }, errors }
}
