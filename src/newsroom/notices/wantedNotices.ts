import { isEscalationDue } from '@/domain/alert/escalation'
import type { AlertKindName } from '@/domain/alert/kinds'
import { escalationRecipients, type NoticePerson, recipients } from '@/domain/alert/recipients'

/** An alert that holds and that nobody settled; times in epoch milliseconds. */
export type HeldAlert = {
  id: string
  kind: AlertKindName
  outlet: string | null
  organisation?: string | null
  owner: string | null
  openedAt: number
  acknowledgedAt: number | null
}

export type WantedNotice = {
  key: string
  user: string
  alert: string
  reason: 'alert' | 'escalation'
  /** The occurrence of the fact it tells of. */
  openedAt: number
}

/**
 * The notices that should exist: for everybody who hears of a fact, for whoever answers for it, and for the heads once
 * it was left too long. Who was told already is told once more, since that nobody settled it is a fact of its own.
 */
export function wantedNotices({
  alerts,
  people,
  now,
  escalationDays,
}: {
  alerts: readonly HeldAlert[]
  people: readonly NoticePerson[]
  now: number
  escalationDays: number
}): WantedNotice[] {
  const known = new Set(people.map(({ id }) => id))
  return alerts.flatMap((alert) => {
    const reached = new Set(recipients(alert, people))
    if (alert.owner && known.has(alert.owner)) reached.add(alert.owner)
    const up = isEscalationDue(alert, { now, days: escalationDays })
      ? escalationRecipients(alert, people)
      : []
    return [
      ...[...reached].map((user) => notice(alert, user, 'alert')),
      ...up.map((user) => notice(alert, user, 'escalation')),
    ]
  })
}

function notice({ id, openedAt }: HeldAlert, user: string, reason: WantedNotice['reason']) {
  return { key: `${reason}:${id}:${user}`, user, alert: id, reason, openedAt }
}
