import type { Where } from 'payload'

/**
 * The one condition under which readers have a text (rows of public-texts): its text is not in the trash, its time has
 * come and its embargo is over. Every public read of texts carries it.
 */
export function publicWhere(now: Date): Where {
  const at = now.toISOString()
  return {
    and: [
      { trashed: { equals: false } },
      { publishedAt: { less_than_equal: at } },
      { or: [{ embargoUntil: { exists: false } }, { embargoUntil: { less_than_equal: at } }] },
    ],
  }
}
