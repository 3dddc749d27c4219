import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import type { Publication } from '@/payload-types'

import { deepFrozen } from '../deepFrozen'

const PARTS = {
  slug: true,
  title: true,
  sapo: true,
  genre: true,
  penName: true,
  people: true,
  source: true,
  cover: true,
  pictures: true,
  files: true,
  correction: true,
  content: true,
} as const

/** What a publication froze of a text. */
export type FrozenParts = Readonly<Pick<Publication, 'id' | keyof typeof PARTS>>

/** Letters of JSON, about, that are kept in this process: some thousands of texts. */
const ROOM = 32 * 1024 * 1024

const kept = new WeakMap<Payload, LRUCache<string, FrozenParts>>()

function keptOf(payload: Payload): LRUCache<string, FrozenParts> {
  const before = kept.get(payload)
  if (before) return before
  const made = new LRUCache<string, FrozenParts>({
    maxSize: ROOM,
    sizeCalculation: (parts) => JSON.stringify(parts).length,
  })
  kept.set(payload, made)
  return made
}

/**
 * The frozen parts of publications, by their ids. Rows of publications are only ever added, so what was read once holds; whether
 * readers may have a text is said by its public side alone, which is read each time.
 */
export async function frozenParts(
  payload: Payload,
  ids: readonly string[],
): Promise<Map<string, FrozenParts>> {
  const known = keptOf(payload)
  const found = new Map<string, FrozenParts>()
  const missing: string[] = []
  for (const id of ids) {
    const parts = known.get(id)
    if (parts) found.set(id, parts)
    else missing.push(id)
  }
  const rows = await inChunks(missing, (chunk) =>
    rowsWhere(payload, 'publications', {
      where: { id: { in: chunk } },
      select: PARTS,
      limit: chunk.length,
      overrideAccess: true,
    }),
  )
  for (const row of rows) {
    known.set(row.id, deepFrozen(row))
    found.set(row.id, row)
  }
  return found
}
