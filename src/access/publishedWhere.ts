import type { Where } from 'payload'

/**
 * Which articles a supervisor reads in the newsroom's lists: published, not in the trash, time come and embargo over, as
 * the public side says it of what readers have (publicWhere).
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
      { or: [{ expireAt: { exists: false } }, { expireAt: { greater_than: at } }] },
    ],
  }
}
