import type { Where } from 'payload'

/**
 * The one condition under which readers have a text (rows of public-texts): it is published and not taken down, not in
 * the trash, its time has come, its embargo is over
 * and no minute for its takedown has come. Every public read of texts carries it.
 */
export function publicWhere(now: Date): Where {
  const at = now.toISOString()
  return {
    and: [
      { publication: { exists: true } },
      { takenDown: { equals: false } },
      { trashed: { equals: false } },
      { publishedAt: { less_than_equal: at } },
      { or: [{ embargoUntil: { exists: false } }, { embargoUntil: { less_than_equal: at } }] },
      // From its minute on, whether the takedown was carried out or not.
      { or: [{ expireAt: { exists: false } }, { expireAt: { greater_than: at } }] },
    ],
  }
}
