import type { ScheduledIssue } from './baseline'

/** An issue that is to come; `isByRule` when its column's rule made it, and not a person. */
export type AnnounceableIssue = ScheduledIssue & { isByRule: boolean }

/**
 * Whether the public may be told of a planned issue: just what stands as it was approved. Where the month is not approved
 * yet, that is what the column's rule says; what a person put in (a make-up, an extra) waits for the head, as does every
 * change of an approved month. A cancellation is never announced over.
 */
export function isAnnounced(
  { id, plannedAt, cancelled, isByRule }: AnnounceableIssue,
  approved: readonly ScheduledIssue[] | null,
): boolean {
  if (cancelled || plannedAt === null) return false
  if (approved === null) return isByRule
  return approved.some((one) => one.id === id && !one.cancelled && one.plannedAt === plannedAt)
}
