import type { PlanTiming, Seconds } from './types'
import { seconds } from './types'

/** How much of a programme is of one kind or topic. */
export type Total = {
  readonly key: string
  readonly count: number
  readonly seconds: Seconds
  /** Of `count`, how many have no known duration; above 0, `seconds` is "at least". */
  readonly unknown: number
}

type Totalled = {
  readonly seconds: number | null
  readonly until: number | null
}

/**
 * Totals of the counted entries by the keys of each (its kind, its topics), in the order the keys first appear. An entry
 * with two topics counts in both; one with none counts in none.
 */
export function totalsBy<E extends Totalled>(
  entries: readonly E[],
  timing: PlanTiming,
  keysOf: (entry: E) => readonly string[],
): Total[] {
  const totals = new Map<string, { count: number; seconds: number; unknown: number }>()
  entries.forEach((entry, i) => {
    const at = timing.entries[i]
    if (!at || at.floated) return
    for (const key of new Set(keysOf(entry))) {
      const total = totals.get(key) ?? { count: 0, seconds: 0, unknown: 0 }
      total.count += 1
      total.seconds += at.seconds
      total.unknown += entry.seconds === null && entry.until === null ? 1 : 0
      totals.set(key, total)
    }
  })
  return [...totals].map(([key, total]) => ({ key, ...total, seconds: seconds(total.seconds) }))
}
