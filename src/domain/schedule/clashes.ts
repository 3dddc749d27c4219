/** Air time, or a place on the page: who occupies an outlet from when, for how long. */
export type Slot = {
  id: string
  outletId: string
  /** A channel of the outlet; without one, the outlet's only channel. */
  channel?: string | null
  /** Epoch milliseconds. */
  startsAt: number
  /** `null` or 0 = unknown: the slot still has its first second. */
  seconds: number | null
}

/** Two slots on one channel that overlap: the earlier first (ties: smaller id). */
export type SlotClash<S extends Slot = Slot> = {
  first: S
  second: S
  /** For how long both are on. */
  overlapSeconds: number
}

/**
 * Every pair of slots that are on the same channel at the same time; a slot that begins when another
 * ends does not clash. A sweep by start: O(n log n) and the clashes found. By time, then id.
 */
export function slotClashes<S extends Slot>(slots: readonly S[]): SlotClash<S>[] {
  const clashes: SlotClash<S>[] = []
  const onAir = new Map<string, S[]>()
  for (const second of slots.toSorted(byStartThenId)) {
    const channel = JSON.stringify([second.outletId, second.channel ?? null])
    const still = (onAir.get(channel) ?? []).filter((slot) => endsAt(slot) > second.startsAt)
    for (const first of still)
      clashes.push({ first, second, overlapSeconds: overlap(first, second) })
    onAir.set(channel, [...still, second])
  }
  return clashes
}

const SHORTEST = 1

function endsAt(slot: Slot): number {
  return slot.startsAt + Math.max(slot.seconds ?? 0, SHORTEST) * 1000
}

function overlap(first: Slot, second: Slot): number {
  return (Math.min(endsAt(first), endsAt(second)) - second.startsAt) / 1000
}

function byStartThenId(a: Slot, b: Slot): number {
  return a.startsAt - b.startsAt || (a.id < b.id ? -1 : Number(a.id > b.id))
}
