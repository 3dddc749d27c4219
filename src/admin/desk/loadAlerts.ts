import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rankOf } from '@/domain/alert/kinds'
import type { Alert } from '@/payload-types'

import { alertTarget, alertTone } from '../alerts/alertTarget'
import type { Tone } from '../ui/tone'
import { type DeskScope, onlyLooks } from './deskScope'
import { alertHref, issueHref } from './links'

const READ = 100
const SHOWN = 6

export type AlertLine = {
  id: string
  tone: Tone
  message: string
  href: string
  action: string
  /** Who has it, and where that is changed. */
  owner: string | null
  detail: string
}

export type DeskAlerts = {
  lines: AlertLine[]
  total: number
  /** Alerts that people settled though their facts hold: not pressing any more, and not gone. */
  settled: number
}

/** The open alerts of the outlets in view: the worst of them, each with what to do, and how many there are. */
export async function loadAlerts(
  req: PayloadRequest,
  scope: DeskScope,
  outlet: string | null,
): Promise<DeskAlerts> {
  const conditions: Where[] = [{ open: { equals: true } }]
  if (outlet) conditions.push({ outlet: { equals: outlet } })
  const [{ docs, totalDocs }, settled] = await Promise.all([
    req.payload.find({
      collection: 'alerts',
      where: { and: [...conditions, { handling: { not_equals: 'settled' } }] },
      sort: '-openedAt',
      depth: 1,
      limit: READ,
      populate: { users: { name: true }, outlets: {}, obligations: {}, issues: {} },
      overrideAccess: false,
      req,
    }),
    req.payload.count({
      collection: 'alerts',
      where: { and: [...conditions, { handling: { equals: 'settled' } }] },
      overrideAccess: false,
      req,
    }),
  ])
  const worstFirst = [...docs].sort((one, other) => rankOf(one.kind) - rankOf(other.kind))
  return {
    lines: worstFirst.slice(0, SHOWN).map((alert) => lineOf(alert, scope)),
    total: totalDocs,
    settled: settled.totalDocs,
  }
}

const CONFIRMED: readonly Alert['kind'][] = ['missedIssue', 'pendingLong']

function lineOf(alert: Alert, scope: DeskScope): AlertLine {
  const { id, kind, message, handling } = alert
  const issue = idOf(alert.issue)
  const owner = alert.owner && typeof alert.owner === 'object' ? alert.owner.name : null
  const line = {
    id,
    tone: alertTone(kind),
    message,
    owner: owner && (handling === 'acknowledged' ? `${owner} đang xử lý` : `Phụ trách: ${owner}`),
    detail: alertHref(id),
  }
  const confirms =
    !onlyLooks(scope) && issue !== null && scope.schedules.includes(idOf(alert.outlet) ?? '')
  if (issue && confirms && CONFIRMED.includes(kind)) {
    return { ...line, href: issueHref(issue), action: 'Xác nhận đã phát' }
  }
  return { ...line, href: alertTarget(alert), action: 'Mở' }
}
