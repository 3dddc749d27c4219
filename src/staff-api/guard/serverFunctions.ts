import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { isRefusal } from '@/logging/faults'
import { noteReached } from '@/logging/requests'

import { isNestedDeeper, MAX_NESTING } from './nesting'

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
  run: (call: ServerCall, caller: { payload: Payload; user: TypedUser }) => Promise<unknown>
}): Promise<unknown> {
  noteReached()
  const call = read(said)
  if (!call) return NOTHING
  const product = await payload()
  const { user } = await executeAuthStrategies({ headers, payload: product })
  if (!user || !isStaff(user as Member | null) || !isOfOurs(product, call)) return NOTHING
  return run(call, { payload: product, user }).catch((error: unknown) => {
    // A page that was opened by its address says the same; for a function there is no such page.
    if (isRefusal(error)) return NOTHING
    throw error
  })
}

const LANGUAGES = ['vi', 'en'] as const

/** The language somebody chose for the admin's pages; null for what is none of ours. */
export function chosenLanguage(value: unknown): (typeof LANGUAGES)[number] | null {
  noteReached()
  return LANGUAGES.find((language) => language === value) ?? null
}

/** Whether it is about collections there are: Payload takes that for granted. */
function isOfOurs({ collections }: Payload, call: ServerCall): boolean {
  const slugs = collectionsOf(call)
  return slugs.length > 0 && slugs.every((slug) => Object.hasOwn(collections, slug as string))
}

function collectionsOf({ name, args: { collectionSlug, schemaPath } }: ServerCall): unknown[] {
  if (name !== 'render-field') return [collectionSlug ?? []].flat()
  const [kind, slug] = String(schemaPath ?? '').split('.')
  return kind === 'collection' ? [slug] : []
}

/** The name and the arguments, and nothing else that was sent along. */
function read(value: unknown): ServerCall | null {
  if (!isRecord(value)) return null
  const { name, args = {} } = value
  if (!OFFERED.has(name) || !isRecord(args) || !areArguments(args)) return null
  return { name: name as string, args }
}

/** Whether the arguments are of the kind that Payload takes them for without looking. */
function areArguments(args: Record<string, unknown>): boolean {
  if (isNestedDeeper(args, MAX_NESTING)) return false
  return Object.entries(KINDS).every(
    ([name, isOne]) => (args[name] ?? null) === null || isOne(args[name]),
  )
}

const isText = (value: unknown) => typeof value === 'string'

const KINDS: Record<string, (value: unknown) => boolean> = {
  collectionSlug: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  schemaPath: isText,
  path: isText,
  operation: isText,
  drawerSlug: isText,
  columns: (value) => Array.isArray(value) && value.every((one) => isText(one) || isRecord(one)),
  query: isRecord,
  data: isRecord,
  formState: isRecord,
  initialData: isRecord,
  docPermissions: isRecord,
  docPreferences: isRecord,
  parent: isRecord,
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
