/** How far a rundown's run is. The last entry's end does not end it: an explicit off air does (rundown-timing.md). */
export const RUN_STATES = ['idle', 'live', 'ended'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What the live console can press. */
export const RUN_ACTIONS = [
  'start',
  'next',
  'previous',
  'hold',
  'resume',
  'add',
  'jump',
  'float',
  'offAir',
  'takeOver',
  'reset',
] as const
export type RunAction = (typeof RUN_ACTIONS)[number]

/** Where a take was noted. */
export const TAKE_SOURCES = ['live', 'playlog', 'manual'] as const
export type TakeSource = (typeof TAKE_SOURCES)[number]

/** What an entry was when it began: it may be changed or removed while it is on air. Instants are epoch milliseconds. */
export type Snapshot = {
  title: string
  kind: string
  /** Where the plan had it, and for how long in whole seconds; null = unknown. */
  plannedStart: number | null
  plannedSeconds: number | null
  /** A fixed end. */
  until: number | null
  /** Its place among the counted entries, from 1. */
  order: number
}

/** The entry on air. */
export type Current = {
  entry: string
  startedAt: number
  /** Whole seconds added (or taken, negative), holds included. */
  addedSeconds: number
  /** Since when it is held; null while it runs. */
  heldSince: number | null
  snapshot: Snapshot
}

/** A run that counts for nothing: it plays as if at its slot, so many milliseconds ahead of the server's clock. */
export type Rehearsal = { shiftMs: number }

/** A run as the rules see it; instants are epoch milliseconds, of a rehearsal by the rehearsal's own clock. */
export type Run = {
  state: RunState
  /** Null for a run on air. */
  rehearsal: Rehearsal | null
  current: Current | null
  /** The rank of the entry on air or last on air: from there it goes on, even if that entry is gone. */
  rank: string | null
  startedAt: number | null
  endedAt: number | null
}

/** One entry's time on air, closed. */
export type ClosedTake = Snapshot & { entry: string; startedAt: number; endedAt: number }

/** A counted entry of the rundown as the run steps through it, in order. */
export type Step = { id: string; rank: string; snapshot: Snapshot }

/** A run that never was on air. */
export const IDLE: Run = {
  state: 'idle',
  rehearsal: null,
  current: null,
  rank: null,
  startedAt: null,
  endedAt: null,
}

/** Seconds added to an entry at a moment: while it is held they grow with the clock. */
export function addedAt({ addedSeconds, heldSince }: Current, now: number): number {
  return addedSeconds + (heldSince === null ? 0 : Math.round(Math.max(0, now - heldSince) / 1000))
}

/** The time it is in a run: the server's clock, or in a rehearsal the one that shows the slot. */
export function runTime({ rehearsal }: Pick<Run, 'rehearsal'>, now: number): number {
  return now + (rehearsal?.shiftMs ?? 0)
}

/** How far the programme is on air: a rehearsal is never on air. */
export function airState({ state, rehearsal }: Pick<Run, 'state' | 'rehearsal'>): RunState {
  return rehearsal ? 'idle' : state
}
