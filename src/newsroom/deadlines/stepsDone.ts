/** Who marked a step of an issue as done, and when; kept on the issue by the step's key. */
export type StepMark = { at: string; by: string; name: string }
export type StepsDone = Readonly<Record<string, StepMark>>

/** The marks as the row holds them; whatever else stands there is none. */
export function stepsDoneOf(value: unknown): StepsDone {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(([, mark]) => typeof (mark as StepMark | null)?.at === 'string'),
  ) as StepsDone
}
