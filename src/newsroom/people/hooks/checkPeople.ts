import { type CollectionBeforeValidateHook, isValidID, type PayloadRequest } from 'payload'

import { creditFault, creditsIn } from '@/domain/credit/creditFault'
import type { Credit } from '@/domain/credit/types'
import type { User } from '@/payload-types'

import { newBlockId } from '../../texts/newBlockId'
import { failure } from '../../words/failure'

/**
 * Refuses a list of people that can't stand (creditFault), whatever the way in: the API would store any JSON, and drafts
 * skip validation. Whoever is named anew has an account that works; what an older version brings along keeps the
 * name of one that is gone.
 */
export const checkPeople: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const given: unknown = data?.people
  if (!data || given === undefined || given === null) return data
  const people = Array.isArray(given) ? given.map(completed) : given
  const fault = creditFault(people)
  if (fault) throw failure('badPeople', fault)
  const credits = people as Credit[]
  const working = await workingAmong(req, newAccounts(credits, originalDoc?.people))
  const isBrought = req.context.restoringArticle === true
  const kept = credits.map((one) => {
    if (one.user === null || working(one.user)) return one
    if (!isBrought) throw failure('unknownPersonNamed', { name: one.name })
    return { ...one, user: null }
  })
  return { ...data, people: kept.length > 0 ? kept : null }
}

/** A row with what clients may leave out. */
function completed(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  const { id = newBlockId(), user = null, name, share = null, ...rest } = given as Partial<Credit>
  return { id, user, name: typeof name === 'string' ? name.trim() : name, ...rest, share }
}

const newAccounts = (credits: readonly Credit[], before: unknown): string[] => {
  const known = new Set(creditsIn(before).map(({ user }) => user))
  return credits.flatMap(({ user }) => (user && !known.has(user) ? [user] : []))
}

/** Says of an account whether it may be named: not asked about, or there and not locked. */
async function workingAmong(
  req: PayloadRequest,
  asked: readonly string[],
): Promise<(id: string) => boolean> {
  const working = new Set<string>()
  for (const id of new Set(asked)) if (await isWorking(req, id)) working.add(id)
  return (id) => !asked.includes(id) || working.has(id)
}

/** One by one: whatever is sent as an id finds nothing, where a list of ids would be a fault of the database. */
async function isWorking(req: PayloadRequest, id: string): Promise<boolean> {
  if (!isValidID(id, req.payload.db.defaultIDType)) return false
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<User>({ collection: 'users', where, req })
  return row !== null && row.active !== false
}
