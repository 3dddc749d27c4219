import { CAUSES } from '../send/causes'

/** One field the server refused, as the form names it. */
export type RefusedField = { path: string; label: string; message: string }

/** Why a save did not happen, in words, and the fields to mark. */
export type SaveFailure = {
  reason: 'fields' | 'refused' | 'session' | 'offline' | 'slow' | 'server'
  sentence: string
  fields: RefusedField[]
}

type ApiError = { message?: unknown; data?: { errors?: unknown } | null }
type Body = { message?: unknown; errors?: unknown } | null

/** The one failure of the server that says itself what to do. */
const DISK_FULL = 507

const { session, offline, broken } = CAUSES.save
const SENTENCES = {
  session,
  offline,
  slow: 'Chưa rõ đã lưu hay chưa: máy chủ không trả lời. Nội dung vẫn ở trên trang; hãy mở danh sách ở thẻ mới để xem, nếu chưa có thì bấm “Lưu lại”.',
  server: broken,
} as const

/** A save that got no answer at all, or whose session is gone. */
export function failureBecause(reason: keyof typeof SENTENCES): SaveFailure {
  return { reason, sentence: SENTENCES[reason], fields: [] }
}

/** What an answer that refuses a save says: the server's own words where it has some. */
export function failureOf(status: number, body: unknown): SaveFailure {
  const errors = errorsOf(body)
  const fields = errors.flatMap(fieldsOf)
  if (fields.length > 0) return { reason: 'fields', sentence: sentenceOf(fields), fields }
  const message = errors
    .map(({ message }) => message)
    .find((message) => typeof message === 'string')
  if (status === 401) return failureBecause('session')
  if ((status >= 500 && status !== DISK_FULL) || typeof message !== 'string')
    return failureBecause('server')
  return { reason: 'refused', sentence: `Chưa lưu. ${message}`, fields: [] }
}

function errorsOf(answer: unknown): ApiError[] {
  const body = (typeof answer === 'object' ? answer : null) as Body
  const all: unknown[] = Array.isArray(body?.errors) ? body.errors : [body]
  return all.filter((one): one is ApiError => typeof one === 'object' && one !== null)
}

function fieldsOf({ data }: ApiError): RefusedField[] {
  const errors: unknown[] = Array.isArray(data?.errors) ? data.errors : []
  const fields = errors.flatMap((one) => {
    const { path, label, message } = (one ?? {}) as Record<string, unknown>
    if (typeof path !== 'string' || path === '') return []
    const words = typeof message === 'string' ? message : 'Ô này chưa đúng. Hãy sửa lại.'
    return [{ path, label: labelOf(label, path), message: words }]
  })
  return fields.filter(({ path }, at) => fields.findIndex((one) => one.path === path) === at)
}

function labelOf(label: unknown, path: string): string {
  const words = typeof label === 'object' ? (label as { vi?: unknown } | null)?.vi : label
  return typeof words === 'string' && words !== '' ? words.replaceAll(' > ', ' › ') : path
}

/** Each field by name, once, however many of its rows are meant. */
function sentenceOf(fields: readonly RefusedField[]): string {
  const names = [...new Set(fields.map(({ label }) => label))]
  const many = names.length > 1 ? `${names.length} ô` : 'một ô'
  return `Chưa lưu: còn ${many} cần sửa, đã đánh dấu đỏ (${names.join('; ')}).`
}
