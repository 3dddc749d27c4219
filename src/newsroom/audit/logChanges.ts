import type { CollectionAfterChangeHook } from 'payload'

import { idOf } from '@/access/membership'

import { recordEvent } from './recordEvent'

/** What a use case says it is doing: the log then names that, and why. Never a client's: contexts are the server's. */
export type Said = { action?: string; reason: string | null }

/** Logs a new row, and a change of any of the named fields with its values before and after. */
export function logChanges(...fields: string[]): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, collection, req }) => {
    const changed =
      operation === 'create'
        ? fields
        : fields.filter((field) => !same(doc[field], previousDoc?.[field]))
    if (changed.length === 0) return doc
    const said = req.context.said as Said | undefined
    await recordEvent({
      req,
      action: said?.action ?? operation,
      reason: said?.reason ?? null,
      collection: collection.slug,
      id: doc.id,
      title: String(doc.label ?? doc.title ?? doc.name ?? doc.email ?? ''),
      outlet: idOf(doc.outlet),
      before: operation === 'create' ? undefined : pick(previousDoc, changed),
      after: pick(doc, changed),
    })
    return doc
  }
}

function pick(row: Record<string, unknown> | undefined, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, row?.[field] ?? null]))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
