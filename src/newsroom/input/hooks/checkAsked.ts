import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { pathsOfSort, pathsOfWhere } from '@/access/askedPaths'
import { isListBehindLink, pathSteps, targetOf } from '@/access/pathSteps'

import { failure } from '../../words/failure'

/** How somebody asks: an order shows what it is made from, a filter only as far as its rows are cut to one's own. */
type Way = 'filter' | 'order'

type Asked = {
  where?: unknown
  sort?: unknown
  field?: unknown
  joins?: unknown
  draft?: boolean
}

/**
 * Refuses to filter or sort by what the person may not read, directly and through links: the order of a list tells as
 * much as the value itself. Stands before every read, count, change and deletion under somebody's rights, whatever way
 * they came.
 */
export const checkAsked: CollectionBeforeOperationHook = async ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const { where, sort, field, joins, draft } = args as Asked
  const ask = { req, collection, isDraft: draft === true }
  await refuse({ ...ask, paths: pathsOfWhere(where), way: 'filter' })
  await refuse({ ...ask, paths: [...pathsOfSort(sort), ...pathsOfSort(field)], way: 'order' })
  for (const [name, wanted] of Object.entries(joins ?? {})) {
    const join = collection.flattenedFields.find((one) => one.name === name)
    const target = join && targetOf(join)
    if (!target || typeof wanted !== 'object' || wanted === null) continue
    const inside = { req, collection: configOf(req, target), isDraft: false }
    const { where: filter, sort: order } = wanted as Asked
    await refuse({ ...inside, paths: pathsOfWhere(filter), way: 'filter' })
    await refuse({ ...inside, paths: pathsOfSort(order), way: 'order' })
  }
  return args
}

type Question = {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  /** Payload cuts a filter on drafts and versions to no rows of the linked collection. */
  isDraft: boolean
  paths: readonly string[]
  way: Way
}

async function refuse({ req, collection, isDraft, paths, way }: Question): Promise<void> {
  for (const path of paths) {
    const steps = pathSteps(path, {
      slug: collection.slug,
      hasVersions: Boolean(collection.versions),
      fieldsOf: (slug) => configOf(req, slug).flattenedFields,
    })
    const isUncut = way === 'order' || isDraft || /^(version|parent)\./.test(path)
    if (steps && isListBehindLink(steps)) throw refusalOf(path)
    for (const step of steps ?? []) {
      const ok =
        'field' in step ? await maySee(req, step.field) : await mayEnter(req, step.into, isUncut)
      if (!ok) throw refusalOf(path)
    }
  }
}

async function maySee(req: PayloadRequest, field: FlattenedField): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false
  if (!('access' in field) || !field.access?.read) return true
  return field.access.read({ req })
}

/** Of a collection whose rows are not all the person's, nothing may be learnt from an order. */
async function mayEnter(req: PayloadRequest, slug: string, isUncut: boolean): Promise<boolean> {
  const rows = await configOf(req, slug).access.read({ req })
  return isUncut ? rows === true : rows !== false
}

function configOf(req: PayloadRequest, slug: string): SanitizedCollectionConfig {
  return req.payload.collections[slug as CollectionSlug].config
}

function refusalOf(path: string): Error {
  const refusal = failure('notAskable', { path })
  // The admin's list shows no rows for an error of this name, and breaks for any other.
  refusal.name = 'QueryError'
  return refusal
}
