/** The alerts that say the report of an outlet is owed, and those that say it of what a body draws up. */
export const REPORT_ALERTS = ['reportOverdue', 'reportDue'] as const
export const CONSOLIDATION_ALERTS = ['consolidationOverdue', 'consolidationDue'] as const
export const OWED_ALERTS = [...REPORT_ALERTS, ...CONSOLIDATION_ALERTS] as const
export type OwedAlert = (typeof OWED_ALERTS)[number]

/** The fact of an alert: that the report of a key is owed. */
export const owedAlertKey = (kind: OwedAlert, report: string): string => `${kind}:${report}`

/** The year whose report an alert is about; null when it is about none. */
export function owedYearOf(alertKey: string): number | null {
  const [kind, , year] = alertKey.split(':')
  return (OWED_ALERTS as readonly string[]).includes(kind ?? '') ? Number(year) : null
}
