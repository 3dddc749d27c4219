/** When an answer was made, and of what. */
export type Made = {
  /** What it depends on. */
  keys: readonly string[]
  /** The generation it belongs to: as the making of it began. */
  made: number
  /** The instant (epoch ms) of which it says how things are. */
  at: number
  /** The instant (epoch ms) at which it changes by itself. */
  until: number
}

/** So many keys are remembered one by one. */
const MOST_KEYS = 50_000

/**
 * What ended of what was made, without a list of what was made: each key remembers the generation it ended last in. A key that is
 * forgotten counts as ended with the rest of its time.
 */
export function endings(mostKeys = MOST_KEYS) {
  const ended = new Map<string, number>()
  const seen = new WeakMap<Made, number>()
  let generation = 0
  /** All of this generation and before are over. */
  let floor = 0
  /** The last instant that changed something by itself, and the next that is known. */
  let turned = -Infinity
  let turn = Infinity

  const passTurn = (now: number) => {
    if (now < turn) return
    turned = turn
    turn = Infinity
  }
  return {
    /** What begins to be made now is of this generation. */
    generation: () => generation,
    end: (keys: readonly string[]) => {
      if (keys.length === 0) return
      generation += 1
      for (const key of keys) {
        // Those that ended last stand last.
        ended.delete(key)
        ended.set(key, generation)
      }
      for (const [key, at] of ended) {
        if (ended.size <= mostKeys) break
        ended.delete(key)
        floor = Math.max(floor, at)
      }
    },
    endAll: () => {
      generation += 1
      floor = generation
      ended.clear()
    },
    /** The next instant at which something changes by itself, as it is known now. */
    turnsAt: (instant: number, now: number) => {
      passTurn(now)
      turn = instant
    },
    nextTurn: () => turn,
    isOver: (one: Made, now: number): boolean => {
      passTurn(now)
      if (one.made < floor || one.at < turned || now >= one.until) return true
      if (seen.get(one) === generation) return false
      if (one.keys.some((key) => (ended.get(key) ?? 0) > one.made)) return true
      seen.set(one, generation)
      return false
    },
  }
}

export type Endings = ReturnType<typeof endings>
