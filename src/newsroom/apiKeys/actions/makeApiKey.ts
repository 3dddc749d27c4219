import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { countWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { fingerprintOf, newToken } from '../../tokens/token'
import { API_SCOPES, type ApiScope } from '../../words/apiKeys'
import { failure } from '../../words/failure'
import { whereKeyHolds } from '../whereKeyHolds'

export const MOST_KEYS = 200
export const MOST_PER_MINUTE = 60_000
/** So many letters of a key are kept to tell it by; what is left is long enough to be a secret. */
const MARK_LENGTH = 6

const NAME = 'Ghi tên đối tác dùng khóa này, dài nhất 120 ký tự.'
const SCOPES = 'Chọn ít nhất một phạm vi mà khóa được hỏi.'
const PER_MINUTE = `Số lần hỏi mỗi phút phải là số nguyên từ 1 đến ${MOST_PER_MINUTE}, ví dụ 6000.`

export const ApiKeyInput = z.object({
  name: z.string(NAME).trim().min(1, NAME).max(120, NAME),
  scopes: z
    .array(z.enum(API_SCOPES, SCOPES), SCOPES)
    .min(1, SCOPES)
    .max(API_SCOPES.length, SCOPES)
    .transform((scopes) => [...new Set(scopes)]),
  perMinute: z.int(PER_MINUTE).min(1, PER_MINUTE).max(MOST_PER_MINUTE, PER_MINUTE).default(6000),
})

type Made = { name: string; scopes: ApiScope[]; perMinute: number; replaces?: string }

/** A new key; it is told here and never again, since only its fingerprint is kept. */
export type MadeKey = { id: string; key: string }

/**
 * Makes a key by which a partner asks the public API.
 * @throws NewsroomError 403 for who is no administrator, 409 when there are too many.
 */
export async function makeApiKey(
  req: PayloadRequest,
  input: z.output<typeof ApiKeyInput>,
  now: Date,
): Promise<MadeKey> {
  requireAdministrator(req)
  const held = await countWhere(req, 'api-keys', {
    where: whereKeyHolds(now),
    overrideAccess: true,
  })
  if (held >= MOST_KEYS) throw failure('apiKeysTooMany', { max: MOST_KEYS })
  return inTransaction({ payload: req.payload, req }, (own) =>
    createKey(own, { made: input, action: 'apiKey.make' }),
  )
}

export function requireAdministrator(req: PayloadRequest): void {
  if (!req.user || !isAdministrator(req.user as Member)) throw failure('noRight')
}

/** The row of a new key with its line in the log, in the act of the request. */
export async function createKey(
  req: PayloadRequest,
  { made, action }: { made: Made; action: 'apiKey.make' | 'apiKey.replace' },
): Promise<MadeKey> {
  const key = newToken()
  const { name, scopes, perMinute, replaces } = made
  const row = await req.payload.create({
    collection: 'api-keys',
    data: {
      ...{ name, scopes, perMinute, replaces: replaces ?? null, madeBy: req.user?.id ?? null },
      ...{ hash: fingerprintOf(key), mark: key.slice(0, MARK_LENGTH) },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordEvent({
    ...{ req, action, collection: 'api-keys', id: row.id, title: name, outlet: null },
    after: { scopes, perMinute },
  })
  return { id: row.id, key }
}
