import type { PublicSide } from './types'

export type TrashRefusal = 'trashPublished' | 'trashScheduled'

/**
 * Why a text may not go into the trash; null if it may. What readers have goes by a takedown, with its right and its reason,
 * also while an embargo still hides it; what waits for its minute is called off first.
 */
export function refuseTrash(side: PublicSide | null): TrashRefusal | null {
  if (!side || side.takenDown) return null
  if (side.published !== null) return 'trashPublished'
  return side.next === null ? null : 'trashScheduled'
}
