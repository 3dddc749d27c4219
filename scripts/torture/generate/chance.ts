/** Draws that are the same for the same seed and number, whatever was drawn for other numbers. */
export type Chance = {
  /** A whole number from 0 to below `most`. */
  below: (most: number) => number
  pick: <Item>(list: readonly Item[]) => Item
  /** True once in so many times. */
  once: (inSoMany: number) => boolean
  /** Some of them, at most `most`, in their order. */
  some: <Item>(list: readonly Item[], most: number) => Item[]
}

export function chanceOf(seed: number, number: number): Chance {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const below = (most: number) => Math.floor(next() * most)
  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new Error('Nothing to pick from.')
    return list[below(list.length)] as Item
  }
  return {
    below,
    pick,
    once: (inSoMany) => below(inSoMany) === 0,
    some: (list, most) => {
      const share = most / Math.max(list.length, 1)
      return list.filter(() => next() < share).slice(0, most)
    },
  }
}

/** Tommy Ettinger's generator (public domain): 32 bits of state are enough here. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
