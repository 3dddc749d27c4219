import type { CollectionAfterChangeHook, CollectionSlug, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow } from '@/database/rows'

import { recordEvent } from '../recordEvent'

/** What a use case says it is doing: the log then names that, and why. Never a client's: contexts are the server's. */
export type AuditNote = { action?: string; reason: string | null }

/** Logs a new row, and a change of any of the named fields with its values before and after. */
export function logChanges(...fields: string[]): CollectionAfterChangeHook {
  return async ({ doc: answer, previousDoc, operation, collection, req }) => {
    const doc = await writtenRow({ req, answer, collection: collection.slug, fields, operation })
    const changed =
      operation === 'create'
        ? fields
        : fields.filter((field) => !same(doc[field], previousDoc?.[field]))
    const trash = operation === 'update' ? trashMove(previousDoc?.deletedAt, doc.deletedAt) : null
    if (changed.length === 0 && !trash) return answer
    const { auditNote } = req.context
    await recordEvent({
      req,
      action: auditNote?.action ?? trash ?? operation,
      reason: auditNote?.reason ?? null,
      collection: collection.slug,
      id: doc.id,
      title: titleOf(doc),
      outlet: collection.slug === 'outlets' ? doc.id : idOf(doc.outlet),
      before: operation === 'create' ? undefined : pick(previousDoc, changed),
      after: pick(doc, changed),
    })
    return answer
  }
}

type Row = Record<string, unknown> & { id: string; outlet?: string | null; deletedAt?: unknown }

/** The row as it was written: an answer may hold a part of its fields alone, as the caller asked. */
async function writtenRow({
  req,
  answer,
  collection,
  fields,
  operation,
}: {
  req: PayloadRequest
  answer: Row
  collection: CollectionSlug
  fields: readonly string[]
  operation: 'create' | 'update'
}): Promise<Row> {
  if (operation === 'create' || fields.every((field) => field in answer)) return answer
  const row = await rowOrThrow(req, collection, answer.id, { trash: true, overrideAccess: true })
  return row as unknown as Row
}

/** What a row is called: the first of its names that is there. */
export function titleOf(row: Record<string, unknown>): string {
  const names = [row.label, row.title, row.name, row.alt, row.number, row.filename]
  return String(names.find((name) => typeof name === 'string' && name !== '') ?? '')
}

function trashMove(before: unknown, after: unknown): 'trash' | 'restore' | null {
  if (Boolean(before) === Boolean(after)) return null
  return after ? 'trash' : 'restore'
}

function pick(row: Record<string, unknown> | undefined, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, withoutRelations(row?.[field] ?? null)]))
}

function same(one: unknown, other: unknown): boolean {
  return (
    JSON.stringify(withoutRelations(one ?? null)) ===
    JSON.stringify(withoutRelations(other ?? null))
  )
}

/** A value with the ids of related rows in place of rows that were read along: the log holds its own row alone. */
function withoutRelations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRelations)
  if (typeof value !== 'object' || value === null) return value
  const row = value as Record<string, unknown>
  if ('id' in row && 'createdAt' in row) return row.id
  return Object.fromEntries(Object.entries(row).map(([key, one]) => [key, withoutRelations(one)]))
}
