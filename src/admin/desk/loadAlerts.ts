import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import type { Alert } from '@/payload-types'

import type { Tone } from '../ui/tone'
import { type DeskScope, onlyLooks } from './deskScope'
import { alertHref, issueHref, periodHref } from './links'

const READ = 100
const SHOWN = 6

/** Worst first. */
const KINDS: readonly { kind: Alert['kind']; tone: Tone }[] = [
  { kind: 'checkMissing', tone: 'bad' },
  { kind: 'missedIssue', tone: 'bad' },
  { kind: 'shortPeriod', tone: 'bad' },
  { kind: 'stale', tone: 'bad' },
  { kind: 'atRisk', tone: 'warning' },
]

export type AlertLine = { id: string; tone: Tone; message: string; href: string; action: string }

/** The open alerts of the outlets in view: the worst of them, each with what to do, and how many there are. */
export async function loadAlerts(
  req: PayloadRequest,
  scope: DeskScope,
  outlet: string | null,
): Promise<{ lines: AlertLine[]; total: number }> {
  const conditions: Where[] = [{ open: { equals: true } }]
  if (outlet) conditions.push({ outlet: { equals: outlet } })
  const { docs, totalDocs } = await req.payload.find({
    collection: 'alerts',
    where: { and: conditions },
    sort: '-openedAt',
    depth: 0,
    limit: READ,
    overrideAccess: false,
    req,
  })
  const rank = ({ kind }: Alert) => KINDS.findIndex((one) => one.kind === kind)
  const worstFirst = [...docs].sort((one, other) => rank(one) - rank(other))
  return {
    lines: worstFirst.slice(0, SHOWN).map((alert) => lineOf(alert, scope)),
    total: totalDocs,
  }
}

function lineOf(alert: Alert, scope: DeskScope): AlertLine {
  const { id, kind, message, period } = alert
  const issue = idOf(alert.issue)
  const obligation = idOf(alert.obligation)
  const confirms =
    !onlyLooks(scope) && issue !== null && scope.schedules.includes(idOf(alert.outlet) ?? '')
  const tone = KINDS.find((one) => one.kind === kind)?.tone ?? 'warning'
  if (kind === 'missedIssue' && confirms) {
    return { id, tone, message, href: issueHref(issue), action: 'Xác nhận đã phát' }
  }
  const href =
    obligation && period ? periodHref(obligation, period) : issue ? issueHref(issue) : alertHref(id)
  return { id, tone, message, href, action: 'Mở' }
}
