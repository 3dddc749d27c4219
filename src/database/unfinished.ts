import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload } from 'payload'

import { actsOf } from './acts/acts'

/**
 * Takes back what processes that are gone left half done, and says how many acts that were. On MongoDB none ever are:
 * its transactions end with their process.
 */
export function undoUnfinished({ db }: Payload): Promise<number> {
  return actsOf(db)?.undoLeft() ?? Promise.resolve(0)
}

/** How many acts of processes that are gone wait to be taken back; nothing is changed. */
export function countUnfinished({ db }: Payload): Promise<number> {
  return actsOf(db)?.countLeft() ?? Promise.resolve(0)
}

/**
 * The rows of a collection that an act under way has made or changed: it may still be taken back, though others see
 * them. On MongoDB nobody sees them before.
 */
export async function unfinishedRows(
  { db }: Payload,
  collection: CollectionSlug,
): Promise<Set<string>> {
  if (!actsOf(db)) return new Set()
  const { rows } = await (db as unknown as SQLiteAdapter).client.execute({
    sql: 'SELECT DISTINCT key FROM undo_steps WHERE tbl = ?',
    args: [collection.replaceAll('-', '_')],
  })
  return new Set(rows.map(({ key }) => String(key)))
}
