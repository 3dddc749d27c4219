import { randomUUID } from 'node:crypto'

import type { Where } from 'payload'

import { isKnownGone, ownMark, type PlacedMark } from '@/process/processMark'

/** A process, once: what it takes now is not what it took before. */
type Holder = PlacedMark & { turn: string }

/** What a row says of this process, that works on it from now on. */
export async function newHolder(): Promise<string> {
  const holder: Holder = { ...(await ownMark()), turn: randomUUID() }
  return JSON.stringify(holder)
}

/** Whether the process that a row names has ended for certain; of one that names none nobody knows. */
export async function isHolderGone(holder: string | null | undefined): Promise<boolean> {
  return holder ? isKnownGone(JSON.parse(holder) as Holder) : false
}

/** The row as it was found: still of the same holder. */
export const heldBy = (holder: string | null | undefined): Where => ({
  holder: holder ? { equals: holder } : { exists: false },
})

/**
 * Whether work that was begun is nobody's any more: its process is known to be gone, or it was begun longer ago than such
 * work takes. One begun by a clock that is ahead may still be at it.
 * @param begun an instant, as it is stored.
 */
export async function isAbandoned(
  { holder, begun }: { holder?: string | null; begun: string | null | undefined },
  { now, leaseMs }: { now: Date; leaseMs: number },
): Promise<boolean> {
  const age = now.getTime() - Date.parse(begun ?? '')
  return !(age <= leaseMs) || isHolderGone(holder)
}
