import { idOf } from '@/access/membership'
import { owedYearOf } from '@/newsroom/reports/owed/owedAlertKey'
import { isLateAlertKey } from '@/newsroom/publications/late/lateAlert'
import type { Alert } from '@/payload-types'

import { alertHref, issueHref, periodHref, queueHref, reportsHref } from '../links/pages'
import type { Tone } from '../ui/tone'

const WARNINGS: readonly Alert['kind'][] = [
  'atRisk',
  'pendingLong',
  'reportDue',
  'consolidationDue',
]

/** How bad a kind of alert is, as a hue beside its words. */
export const alertTone = (kind: Alert['kind']): Tone =>
  WARNINGS.includes(kind) ? 'warning' : 'bad'

/** Where an alert is put right: the reports of a year, what waits for its minute, or the period it is about, at the issue if there is one, else the issue, else the alert itself. */
export function alertTarget(
  alert: Pick<Alert, 'id' | 'key' | 'outlet' | 'obligation' | 'period' | 'issue'>,
): string {
  const year = owedYearOf(alert.key)
  if (year !== null) return reportsHref(year)
  if (isLateAlertKey(alert.key)) return queueHref(idOf(alert.outlet))
  const obligation = idOf(alert.obligation)
  const issue = idOf(alert.issue)
  if (obligation && alert.period) return periodHref(obligation, alert.period, issue)
  return issue ? issueHref(issue) : alertHref(alert.id)
}
