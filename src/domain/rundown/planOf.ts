import { instant, seconds, type RundownPlan } from './types'

/** A rundown as stored, sent or edited: seconds, and instants in epoch milliseconds, as plain numbers. */
export type PlainPlan = {
  readonly onAir: number
  readonly offAir: number
  readonly entries: readonly {
    readonly id: string
    readonly seconds: number | null
    readonly start: number | null
    readonly until: number | null
    readonly floated: boolean
  }[]
}

/** The plan of a rundown's entries, which must stand in their order. Throws RangeError on what is no finite number. */
export function planOf({ onAir, offAir, entries }: PlainPlan): RundownPlan {
  return {
    onAir: instant(onAir),
    offAir: instant(offAir),
    entries: entries.map((entry) => ({
      id: entry.id,
      seconds: entry.seconds === null ? null : seconds(Math.max(0, entry.seconds)),
      start: entry.start === null ? null : instant(entry.start),
      until: entry.until === null ? null : instant(entry.until),
      floated: entry.floated,
    })),
  }
}
