import type {
  CollectionBeforeDeleteHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { rowWhere } from '@/database/rows'

import { failure } from '../../words/failure'

/** Rows that only tell of others: they may outlive what they tell of. */
const TELLERS: readonly string[] = [
  ...['alerts', 'notices', 'mails', 'proof-checks', 'calendar-links'],
  'preview-links',
]
/** The log outlives what it tells of as well; but who acted in it stays. */
const isToldOf = (by: string, what: string) =>
  TELLERS.includes(by) || (by === 'audit-events' && what !== 'users')

/**
 * Refuses to delete a row that others are built on: one database would answer 500, the other would leave them in the air.
 * What only tells of it, and can't be without it, goes along for the same reason.
 */
export const keepReferenced: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const users: string[] = []
  for (const other of req.payload.config.collections) {
    if (other.slug.startsWith('payload-') || isToldOf(other.slug, collection.slug)) continue
    const paths = linksTo(other.flattenedFields, collection.slug)
    const where: Where = { or: paths.map((path) => ({ [path]: { in: [id] } })) }
    const isSelf: Where = { id: { not_equals: id } }
    if (paths.length > 0 && (await has(req, other, { and: [where, isSelf] }))) {
      users.push(plural(other))
    }
  }
  if (users.length === 0) return deleteTellers(collection.slug, id, req)
  const where = users.join(', ')
  throw collection.slug === 'users'
    ? failure('userStillUsed', { where })
    : failure('stillUsed', { where })
}

async function deleteTellers(what: string, id: unknown, req: PayloadRequest): Promise<void> {
  for (const { slug, flattenedFields } of req.payload.config.collections) {
    if (!TELLERS.includes(slug)) continue
    const needed = flattenedFields.filter((field) => 'required' in field && field.required)
    const paths = linksTo(needed, what)
    if (paths.length === 0) continue
    await req.payload.db.deleteMany({
      collection: slug as CollectionSlug,
      where: { or: paths.map((path) => ({ [path]: { equals: id } })) },
      req,
    })
  }
}

/** The fields of a collection that link to another, as dotted paths. */
export function linksTo(fields: readonly FlattenedField[], to: string, parent = ''): string[] {
  return fields.flatMap((field): string[] => {
    const path = parent ? `${parent}.${field.name}` : field.name
    if (field.type === 'relationship' || field.type === 'upload') {
      return field.relationTo === to ? [path] : []
    }
    return field.type === 'group' || field.type === 'tab' || field.type === 'array'
      ? linksTo(field.flattenedFields, to, path)
      : []
  })
}

async function has(
  req: PayloadRequest,
  { slug, trash, versions }: Pick<SanitizedCollectionConfig, 'slug' | 'trash' | 'versions'>,
  where: Where,
): Promise<boolean> {
  // A draft keeps its newest links in its newest version.
  for (const draft of versions?.drafts ? [false, true] : [false]) {
    const row = await rowWhere(req, slug as CollectionSlug, {
      where,
      draft,
      trash: Boolean(trash),
      select: {},
      overrideAccess: true,
    })
    if (row !== null) return true
  }
  return false
}

function plural({ labels, slug }: Pick<SanitizedCollectionConfig, 'labels' | 'slug'>): string {
  const words = labels.plural as { vi?: string } | string
  return (typeof words === 'string' ? words : words.vi)?.toLocaleLowerCase('vi') ?? slug
}
