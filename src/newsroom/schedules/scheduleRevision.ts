import { createHash } from 'node:crypto'

import type { ScheduledIssue } from '@/domain/schedule/baseline'

/** Fingerprint of a schedule: the same issues at the same times, the same fingerprint, in whatever order. */
export function scheduleRevision(issues: readonly ScheduledIssue[]): string {
  const rows = issues
    .map(({ id, plannedAt, cancelled }) => [id, plannedAt, cancelled])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 32)
}
