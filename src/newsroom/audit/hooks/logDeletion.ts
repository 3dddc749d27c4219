import type { CollectionAfterDeleteHook } from 'payload'

import { idOf } from '@/access/membership'

import { titleOf } from './logChanges'
import { recordEvent } from '../recordEvent'

/** Logs that a row was deleted, with what its named fields held: a log of changes alone would lose who did it. */
export function logDeletion(...fields: string[]): CollectionAfterDeleteHook {
  return async ({ doc, collection, req }) => {
    const { auditNote } = req.context
    await recordEvent({
      req,
      action: auditNote?.action ?? 'delete',
      reason: auditNote?.reason ?? null,
      collection: collection.slug,
      id: doc.id,
      title: titleOf(doc),
      outlet: idOf(doc.outlet),
      before: Object.fromEntries(fields.map((field) => [field, doc[field] ?? null])),
    })
    return doc
  }
}
