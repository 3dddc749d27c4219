import type { CivilDate } from '../../calendar/civil'
import type { PublicSide } from './types'

export type TrashRefusal = 'trashPublished' | 'trashScheduled' | 'keptUntil'

/** The last day on which a text stays on file whoever wants it gone; none where nothing keeps it. */
export type KeepUntil = CivilDate | null | undefined

/** Whether a text must stay on file on a day (Viet Nam's): the last day counts. */
export const isKeptOn = (keepUntil: KeepUntil, day: CivilDate): boolean =>
  Boolean(keepUntil) && (keepUntil as CivilDate) >= day

/**
 * Why a text may not go into the trash on a day; null if it may. What readers have goes by a takedown, with its right and its
 * reason, also while an embargo still hides it; what waits for its minute is called off first; what is kept stays.
 */
export function refuseTrash(
  side: PublicSide | null,
  { keepUntil, day }: { keepUntil: KeepUntil; day: CivilDate },
): TrashRefusal | null {
  const kept = isKeptOn(keepUntil, day) ? 'keptUntil' : null
  if (!side || side.takenDown) return kept
  if (side.published !== null) return 'trashPublished'
  return side.next === null ? kept : 'trashScheduled'
}
