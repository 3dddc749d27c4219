/** Every kind of alert, worst first: the order in which people read them, on the dashboard and in a digest. */
export const ALERT_KINDS = [
  'checkMissing',
  'releaseLate',
  'shortPeriod',
  'missedIssue',
  'stale',
  'fileGone',
  'linkDead',
  'webhookGivenUp',
  'textWithdrawn',
  'textCorrected',
  'reportOverdue',
  'consolidationOverdue',
  'atRisk',
  'pendingLong',
  'reportDue',
  'consolidationDue',
] as const

export type AlertKindName = (typeof ALERT_KINDS)[number]

/** How far down the order a kind stands. */
export function rankOf(kind: AlertKindName): number {
  return ALERT_KINDS.indexOf(kind)
}
