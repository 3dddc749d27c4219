import type { IncomingHttpHeaders } from 'node:http'

import { MAX_JSON, MAX_MULTIPART } from '@/staff-api/guard/readBody'

import { isUnder, type Refusal } from './refusal'
import type { Session } from './session'
import { REFUSALS } from './words'

/** What anybody may send: a login, a forgotten password. */
export const MAX_ANONYMOUS = 64 * 1024
/** The forms of the admin, as next.config.ts has it (serverActions.bodySizeLimit). */
const MAX_ACTION = 5 * 1024 * 1024

const READING = ['GET', 'HEAD', 'OPTIONS']

export type Body = {
  method: string
  path: string
  /** Bytes, as said before them; null for a body that comes without a length. */
  length: number | null
  isMultipart: boolean
}

/** What a request's headers say of its body; null when it has none. */
export function bodyOf(method: string, path: string, headers: IncomingHttpHeaders): Body | null {
  const isEndless = headers['transfer-encoding'] !== undefined
  const length = isEndless ? null : Number(headers['content-length'] ?? 0)
  if (length === 0) return null
  const type = headers['content-type'] ?? ''
  return { method, path, length, isMultipart: /^multipart\/form-data\b/i.test(type.trim()) }
}

/**
 * How many bytes of a body are read, or why none are. `session` is asked only where it matters: large bodies are for
 * people with an account. A page of the admin may send its form after its session has ended, and says so itself.
 */
export async function roomFor(
  body: Body,
  session: () => Promise<Session>,
): Promise<{ max: number } | Refusal> {
  const { length, isMultipart } = body
  const max = maxOf(body)
  const isUpload = isMultipart && max === MAX_MULTIPART
  if (length === null && !isUpload) return REFUSALS.lengthMissing()
  if (length !== null && length > max) return tooLarge(max)
  if (length !== null && length <= MAX_ANONYMOUS) return { max }
  const isOurs = await session()
  const mayBeEnded = isUnder(body.path, '/admin')
  return isOurs === 'open' || (mayBeEnded && isOurs === 'ended') ? { max } : REFUSALS.loginFirst()
}

function maxOf({ method, path, isMultipart }: Body): number {
  if (READING.includes(method)) return 0
  if (isUnder(path, '/admin')) return MAX_ACTION
  if (!isUnder(path, '/api') || isUnder(path, '/api/v1')) return MAX_ANONYMOUS
  return isMultipart ? MAX_MULTIPART : MAX_JSON
}

/** Said of a body that is longer than its address takes. */
export function tooLarge(max: number): Refusal {
  if (max === MAX_MULTIPART) return REFUSALS.fileTooLarge()
  return max > MAX_ANONYMOUS ? REFUSALS.tooLarge(max) : REFUSALS.noBody()
}
