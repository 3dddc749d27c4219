/** Saves that go into one version: whose, and since when (UTC, ISO); null while the last write stands alone. */
export type Run = { by: string | null; since: string | null }

type Save = {
  /** Null for the product itself. */
  by: string | null
  at: string
  /** Nothing but words or places: no move, no older version, nothing the log tells of. */
  isPlain: boolean
}

const LONGEST_MS = 30 * 60_000

/**
 * The run that a save is in, and whether it takes the place of the version before: saves of one person, one after another,
 * within half an hour of the first. What another person made is never replaced.
 */
export function runAfter(before: Run, { by, at, isPlain }: Save): Run & { folds: boolean } {
  if (!isPlain || by === null) return { by, since: null, folds: false }
  const age = before.since === null ? NaN : Date.parse(at) - Date.parse(before.since)
  const folds = before.by === by && age >= 0 && age <= LONGEST_MS
  return { by, since: folds ? before.since : at, folds }
}
