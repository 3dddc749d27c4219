/** Numbers that are the same for the same seed. */
export type Random = {
  /** A whole number from 0 to below `count`. */
  below: (count: number) => number
  pick: <T>(from: readonly T[]) => T
  /** True in `share` of the cases, from 0 to 1. */
  chance: (share: number) => boolean
}

/** Mulberry32: enough for drawing lots. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    chance: (share) => next() < share,
  }
}
