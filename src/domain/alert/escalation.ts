const DAY_MS = 86_400_000

type Open = {
  /** When this occurrence of the fact was found (epoch milliseconds). */
  openedAt: number
  /** When somebody took it on; null while nobody did. */
  acknowledgedAt: number | null
}

/**
 * Whether a fact that nobody settled goes up to the head of the outlet: so many times 24 hours after it was found or,
 * if somebody took it on since, after that. Taking it on happens once, so it buys that time once. 0 days: never.
 */
export function isEscalationDue(
  { openedAt, acknowledgedAt }: Open,
  { now, days }: { now: number; days: number },
): boolean {
  if (days <= 0) return false
  return now >= Math.max(openedAt, acknowledgedAt ?? openedAt) + days * DAY_MS
}
