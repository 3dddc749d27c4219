declare const secondsBrand: unique symbol
declare const instantBrand: unique symbol

/** A whole number of seconds. As over/under: positive is over, late, heavy; negative is under, early, light. */
export type Seconds = number & { readonly [secondsBrand]: true }

/** Epoch milliseconds; never a time of day, so that midnight is no special case. */
export type Instant = number & { readonly [instantBrand]: true }

/** A count of seconds, cut to whole ones; throws RangeError if it is no finite number. */
export function seconds(value: number): Seconds {
  if (!Number.isFinite(value)) throw new RangeError(`not a number of seconds: ${value}`)
  return (Math.trunc(value) || 0) as Seconds
}

/** Epoch milliseconds as an instant; throws RangeError if it is no finite number. */
export function instant(ms: number): Instant {
  if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${ms}`)
  return (Math.trunc(ms) || 0) as Instant
}

/** What of an entry decides its time (rundown-timing.md, Data). */
export type PlannedEntry = {
  readonly id: string
  /** `null` is unknown, which is not 0: it takes no time and is counted as unknown. */
  readonly seconds: Seconds | null
  /** A fixed start; `null` follows the entry before. */
  readonly start: Instant | null
  /** Where the entry ends whatever its start; `null` goes by its duration. */
  readonly until: Instant | null
  /** A floated entry keeps its place and takes no time. */
  readonly floated: boolean
}

export type RundownPlan = {
  readonly onAir: Instant
  readonly offAir: Instant
  readonly entries: readonly PlannedEntry[]
}

/** Where a counted entry stands in the plan. */
export type CountedTiming = {
  readonly id: string
  readonly floated: false
  /** Front time. */
  readonly start: Instant
  readonly end: Instant
  readonly seconds: Seconds
  /** Start minus the end before: above 0 a hole, below 0 an overlap. */
  readonly gap: Seconds
  /** Back time: the latest start with which the block still meets its anchor. */
  readonly back: Instant
  /** Index of the block. */
  readonly block: number
}

export type EntryTiming = CountedTiming | { readonly id: string; readonly floated: true }

/** A block runs from one fixed start to the next, or to off air. */
export type BlockTiming = {
  readonly block: number
  /** The next fixed start, or off air for the last block. */
  readonly anchor: Instant
  readonly over: Seconds
}

export type PlanTiming = {
  /** One for each entry, in the order of the plan. */
  readonly entries: readonly EntryTiming[]
  readonly blocks: readonly BlockTiming[]
  /** End of the last counted entry minus off air; minus the slot if none is counted. */
  readonly programmeOver: Seconds
  /** Sum of the durations minus the slot. */
  readonly contentOverSlot: Seconds
  /** How many counted entries have no known duration; above 0, totals are "at least". */
  readonly unknown: number
}

/** What is known while the programme runs, by the server's clock. */
export type LiveState = {
  readonly now: Instant
  /** The id of the entry on air. */
  readonly current: string
  readonly actualStart: Instant
  readonly addedSeconds: Seconds
}

export type LiveTiming = {
  /** The current entry, then the counted ones after it. */
  readonly entries: readonly {
    readonly id: string
    readonly start: Instant
    readonly end: Instant
  }[]
  /** Expected end of the last one minus off air. */
  readonly over: Seconds
}
