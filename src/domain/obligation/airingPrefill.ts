/** When an issue went out and for how long, as some record has it; in epoch milliseconds. */
export type AiringTime = { readonly startedAt: number; readonly seconds: number | null }

/** Where the time that a confirmation begins with comes from. */
export type PrefillSource = 'asRun' | 'recorded' | 'slot'

export type Prefill = AiringTime & { readonly source: PrefillSource }

type Known = {
  /** What the live run or the playout machine's log wrote down. */
  readonly asRun: AiringTime | null
  /** What somebody recorded and nobody confirmed. */
  readonly recorded: AiringTime | null
  readonly plannedAt: number | null
}

/**
 * What a confirmation begins with: what was measured, else what was recorded, else when it was planned. The plan says
 * nothing of a length. Null where nothing is known.
 */
export function airingPrefill({ asRun, recorded, plannedAt }: Known): Prefill | null {
  if (asRun) return { ...asRun, source: 'asRun' }
  if (recorded) return { ...recorded, source: 'recorded' }
  return plannedAt === null ? null : { startedAt: plannedAt, seconds: null, source: 'slot' }
}
