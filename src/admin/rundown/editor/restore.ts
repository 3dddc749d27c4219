import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'

import { operationsBetween } from '../sync/operationsBetween'

/** What turns a rundown into an earlier version of itself: its rows, what they held, and their order. */
export function restoreOperations(now: Content, target: Content): Operation[] {
  const ids = target.entries.map(({ id }) => id)
  const changes = operationsBetween(now, target)
  return ids.length > 0 ? [...changes, { op: 'move', ids, after: null }] : changes
}

/** What moves a rundown to another slot: its fixed times go along. */
export function slotOperations(
  { settings, entries }: Content,
  slot: { onAir: number; offAir: number },
): Operation[] {
  const by = slot.onAir - settings.onAir
  const moved = (at: number | null) => (at === null ? null : at + by)
  const fixed = entries.filter(({ start, until }) => start !== null || until !== null)
  return [
    { op: 'settings', fields: { onAir: slot.onAir, offAir: slot.offAir } },
    ...fixed.map(({ id, start, until }): Operation => ({
      op: 'update',
      id,
      fields: { start: moved(start), until: moved(until) },
    })),
  ]
}
