import { z } from 'zod'

import { isCivilDate } from '@/domain/calendar/civil'
import { cleanText } from '@/domain/text/clean'

const INSTANT = /^(\d{4})-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/
const FIRST_YEAR = 2000
const LAST_YEAR = 2100
const MAX_ID = 100

/** A text that may be left out, clean and without spaces around it; an empty one is none. */
export const optionalText = (label: string, max: number) =>
  z
    .string(`${label} phải là chữ. Hãy nhập lại.`)
    .transform((value) => cleanText(value).trim() || null)
    .nullish()
    .refine((text) => !text || text.length <= max, `${label} dài quá ${max} ký tự. Hãy rút ngắn.`)

/** A text that must be there. */
export const text = (label: string, max: number) => {
  const empty = `${label} còn trống. Hãy nhập ${label.toLocaleLowerCase('vi')}.`
  return z
    .string(empty)
    .transform((value) => cleanText(value).trim())
    .refine((value) => value !== '', empty)
    .refine((value) => value.length <= max, `${label} dài quá ${max} ký tự. Hãy rút ngắn.`)
}

/** Why it is done: a sentence for whoever reads the log. */
export const reason = text('Lý do', 500)

/** What is wrong with an instant somebody gave, in words; null when nothing is. */
export function instantProblem(label: string, value: string): string | null {
  const year = Number(INSTANT.exec(value)?.[1])
  return year >= FIRST_YEAR && year <= LAST_YEAR && !Number.isNaN(Date.parse(value))
    ? null
    : `${label} không phải là một thời điểm. Hãy nhập ngày giờ, ví dụ 23/11/2026 19:45.`
}

/** An instant with its offset, in epoch milliseconds. */
export const instant = (label: string) => {
  const wrong = instantProblem(label, '') ?? ''
  return z
    .string(wrong)
    .refine((value) => instantProblem(label, value) === null, wrong)
    .transform((value) => Date.parse(value))
}

/** A date of the calendar, `YYYY-MM-DD`. */
export const civilDate = (label: string) => {
  const wrong = `${label} không phải là một ngày có thật. Hãy nhập theo dạng 14/3/2022.`
  return z.string(wrong).refine((value) => {
    const year = Number(value.slice(0, 4))
    return isCivilDate(value) && year >= FIRST_YEAR && year <= LAST_YEAR
  }, wrong)
}

/** A whole number within bounds. */
export const whole = (label: string, min: number, max: number) => {
  const wrong = `${label} phải là số nguyên từ ${min} đến ${max}. Hãy nhập lại.`
  return z.number(wrong).int(wrong).min(min, wrong).max(max, wrong)
}

/** A link to a page or a recording. */
export const link = (label: string) =>
  optionalText(label, 1000).refine(
    (url) => !url || /^https?:\/\/[^\s]+$/i.test(url),
    'Đường dẫn phải bắt đầu bằng http:// hoặc https://. Hãy dán lại đường dẫn đầy đủ.',
  )

/** The id of another row, whatever its shape. */
export const rowId = (label: string) =>
  z.string(`${label} không đúng. Hãy chọn lại từ danh sách.`).max(MAX_ID)

/** A yes that is given on purpose. */
export const yes = z.boolean('Ô đánh dấu chỉ nhận có hoặc không. Hãy chọn lại.').optional()
