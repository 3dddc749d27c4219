import type { Where } from 'payload'

/**
 * The one condition under which an article may leave: published, not in the trash, its time come and its embargo over.
 * Every public read of articles carries it; the live row is read, never a draft of it.
 */
export function publishedWhere(now: Date): Where {
  const at = now.toISOString()
  return {
    and: [
      { _status: { equals: 'published' } },
      { state: { equals: 'published' } },
      { deletedAt: { exists: false } },
      { publishedAt: { less_than_equal: at } },
      { or: [{ embargoUntil: { exists: false } }, { embargoUntil: { less_than_equal: at } }] },
    ],
  }
}
