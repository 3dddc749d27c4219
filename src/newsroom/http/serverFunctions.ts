import { executeAuthStrategies, type Payload } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'

/**
 * What the admin's pages ask of Payload by server function. Payload has more (dashboard widgets, folders, scheduled
 * publishing, copies between languages), of which this product uses nothing.
 */
const OFFERED: ReadonlySet<unknown> = new Set([
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
])

/** What the pages understand as "not answered"; it tells nothing. */
const NOTHING = { state: null }

export type ServerCall = { name: string; args: Record<string, unknown> }

/**
 * Stands before Payload's server functions, which look a name up without asking whether it is one of theirs and hand
 * even a stranger the request they work with. Only what is offered is called, and only for staff: the pages for
 * strangers (login, forgotten password) need none of it.
 */
export async function callServerFunction({
  said,
  headers,
  payload,
  run,
}: {
  /** As it came from the browser. */
  said: unknown
  headers: Headers
  payload: () => Promise<Payload>
  run: (call: ServerCall) => Promise<unknown>
}): Promise<unknown> {
  const call = read(said)
  if (!call) return NOTHING
  const { user } = await executeAuthStrategies({ headers, payload: await payload() })
  return isStaff(user as Member | null) ? run(call) : NOTHING
}

/** The name and the arguments, and nothing else that was sent along. */
function read(said: unknown): ServerCall | null {
  if (!isRecord(said)) return null
  const { name, args = {} } = said
  if (!OFFERED.has(name) || !isRecord(args)) return null
  return { name: name as string, args }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
