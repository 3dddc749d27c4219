import type {
  CollectionAfterReadHook,
  CollectionBeforeChangeHook,
  PayloadHandler,
  PayloadRequest,
} from 'payload'

import { apiSchema } from '../guard/apiSchema'
import { checkSort } from '../guard/checkQuery'
import { meantPreference, type ListAbilities } from './meantPreference'

type Row = { key?: unknown; value?: unknown }

/** The admin's pages write what they are asked to show before they show it. */
export const keepMeantPreference: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { key } = { ...(originalDoc as Row | undefined), ...(data as Row) }
  return 'value' in data ? { ...data, value: meant(key, data.value, req) } : data
}

/** What was kept before, or past the hooks, is read as if it had been looked at then. */
export const readMeantPreference: CollectionAfterReadHook = ({ doc, req }) => {
  const { key, value } = doc as Row
  return value === undefined ? doc : { ...doc, value: meant(key, value, req) }
}

/** Payload's own way to keep one, which asks no hooks, with what is meant in place of what was sent. */
export function keepingMeant(keep: PayloadHandler): PayloadHandler {
  return async (req) => {
    const data = (await req.json?.().catch(() => ({}))) as Row | null | undefined
    // As Payload reads it: a value that is falsy is taken for none.
    const sent = data?.value || data
    const value = meant(req.routeParams?.key, sent, req)
    return keep(Object.assign(req, { json: async () => ({ value }) }))
  }
}

function meant(key: unknown, value: unknown, req: PayloadRequest): unknown {
  return meantPreference(value, typeof key === 'string' ? listOf(key, req) : null)
}

/** The list whose page keeps this: `collection-articles` its own page, `columns-issues` the one within a form. */
function listOf(key: string, req: PayloadRequest): ListAbilities | null {
  const schema = apiSchema(req.payload.config)
  for (const [slug, { fields, joins }] of schema.collections) {
    const isOwn = key === `collection-${slug}`
    const join = [...joins].find(([name]) => key === `${slug}-${name}`)?.[1]
    const shown = isOwn ? fields : join && schema.collections.get(join)?.fields
    if (shown) return { canSort: (sort) => checkSort(sort, { fields: shown, schema }) === null }
  }
  return null
}
