import type { Where } from 'payload'

import { isId } from './address'

/** The last row of a page: the next page begins after it, whatever was added before it meanwhile. */
export type Cursor = { at: string; id: string }

const TEXT = /^[A-Za-z0-9_-]{1,200}$/

/** A cursor as clients carry it: opaque to them. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id]), 'utf8').toString('base64url')
}

/** Reads a cursor that this server wrote; anything else is null. */
export function decodeCursor(text: string): Cursor | null {
  if (!TEXT.test(text)) return null
  const parts = parsed(Buffer.from(text, 'base64url').toString('utf8'))
  if (!Array.isArray(parts) || parts.length !== 2) return null
  const [at, id] = parts as unknown[]
  if (typeof at !== 'string' || typeof id !== 'string' || !isInstant(at) || !isId(id)) return null
  return encodeCursor({ at, id }) === text ? { at, id } : null
}

/** The rows after a cursor, newest first; the same instant is told apart by id. */
export function afterCursor(field: string, { at, id }: Cursor): Where {
  return {
    or: [
      { [field]: { less_than: at } },
      { and: [{ [field]: { equals: at } }, { id: { less_than: id } }] },
    ],
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function isInstant(text: string): boolean {
  const ms = Date.parse(text)
  return Number.isFinite(ms) && new Date(ms).toISOString() === text
}
