/** One issue as it stands in a schedule: planned for an instant (epoch milliseconds), or cancelled. */
export type ScheduledIssue = { id: string; plannedAt: number | null; cancelled: boolean }

/** How the schedule differs from what was approved. */
export type BaselineChange =
  | { kind: 'added'; id: string; to: number | null }
  | { kind: 'moved'; id: string; from: number | null; to: number | null }
  | { kind: 'cancelled'; id: string; from: number | null }
  | { kind: 'removed'; id: string; from: number | null }

/**
 * What changed since a schedule was approved, by time then id. An issue cancelled before approval and still cancelled is
 * no change; one that is gone altogether is `removed`. Baseline and current rows are taken to have unique ids.
 */
export function changesSince(
  baseline: readonly ScheduledIssue[],
  current: readonly ScheduledIssue[],
): BaselineChange[] {
  const before = new Map(baseline.map((issue) => [issue.id, issue]))
  const now = new Map(current.map((issue) => [issue.id, issue]))
  const ids = [...new Set([...before.keys(), ...now.keys()])]
  return ids
    .map((id) => changeOf(before.get(id), now.get(id)))
    .filter((change) => change !== null)
    .sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1))
}

function changeOf(
  before: ScheduledIssue | undefined,
  now: ScheduledIssue | undefined,
): BaselineChange | null {
  const wasOn = before !== undefined && !before.cancelled
  const isOn = now !== undefined && !now.cancelled
  if (now && isOn && !wasOn) return { kind: 'added', id: now.id, to: now.plannedAt }
  if (before && wasOn && !now) return { kind: 'removed', id: before.id, from: before.plannedAt }
  if (before && wasOn && !isOn) return { kind: 'cancelled', id: before.id, from: before.plannedAt }
  if (before && now && isOn && before.plannedAt !== now.plannedAt) {
    return { kind: 'moved', id: now.id, from: before.plannedAt, to: now.plannedAt }
  }
  return null
}

function timeOf(change: BaselineChange): number {
  const at = change.kind === 'added' ? change.to : change.from
  return at ?? Number.MAX_SAFE_INTEGER
}
