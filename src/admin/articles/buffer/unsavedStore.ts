import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import type { Fields } from '../fields/textFields'

/** Words of one person in one text and tab that the server has not, and what they were written on. */
export type Unsaved = {
  article: string
  person: string
  tab: string
  base: Fields
  mine: Fields
  /** When they were kept (epoch milliseconds). */
  at: number
}
type Key = Pick<Unsaved, 'article' | 'person' | 'tab'>

interface Kept extends DBSchema {
  unsaved: { key: [string, string, string]; value: Unsaved }
}

const NAME = 'toa-soan-unsaved'
export const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600_000

let opened: Promise<IDBPDatabase<Kept>> | null = null

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore('unsaved', { keyPath: ['article', 'person', 'tab'] })
    },
    terminated: () => {
      opened = null
    },
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** Whether it is kept: a browser may have no room, or not allow it. */
export async function putUnsaved(words: Unsaved): Promise<boolean> {
  return database()
    .then((db) => db.put('unsaved', words))
    .then(
      () => true,
      () => false,
    )
}

export async function removeUnsaved({ article, person, tab }: Key): Promise<boolean> {
  return database()
    .then((db) => db.delete('unsaved', [article, person, tab]))
    .then(
      () => true,
      () => false,
    )
}

/** What this person has not saved of a text, newest first; whatever is older than 30 days, and anybody's, goes. */
export async function unsavedOf(
  { article, person }: Pick<Unsaved, 'article' | 'person'>,
  now = Date.now(),
): Promise<Unsaved[]> {
  try {
    const db = await database()
    const all = await db.getAll('unsaved')
    for (const one of all) if (now - one.at > FORGOTTEN_AFTER_MS) await removeUnsaved(one)
    return foundOf(all, { article, person }, now)
  } catch {
    return []
  }
}

export function foundOf(
  all: readonly Unsaved[],
  { article, person }: Pick<Unsaved, 'article' | 'person'>,
  now: number,
): Unsaved[] {
  return all
    .filter((one) => one.article === article && one.person === person)
    .filter(({ at }) => now - at <= FORGOTTEN_AFTER_MS)
    .sort((one, other) => other.at - one.at)
}
