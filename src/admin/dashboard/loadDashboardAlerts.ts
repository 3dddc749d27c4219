import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { countWhere } from '@/database/rows'
import { rankOf } from '@/domain/alert/kinds'
import type { Alert } from '@/payload-types'

import { alertTarget, alertTone } from '../alerts/alertTarget'
import { actionsFor, type IssueAction } from '../actions/actionsFor'
import type { Tone } from '../ui/tone'
import { type DashboardScope, onlyLooks } from './dashboardScope'
import { alertHref } from '../links/pages'
import { loadWaiting, type Waiting } from './loadWaiting'
import { type DrawerStep, drawerStep } from './toDo'

const READ = 100
const SHOWN = 6

export type DashboardAlert = {
  id: string
  tone: Tone
  message: string
  href: string
  action: string
  /** What can be done about it in place. */
  steps: DrawerStep[]
  /** Who has it, and where that is changed. */
  owner: string | null
  detail: string
}

export type DashboardAlerts = {
  lines: DashboardAlert[]
  total: number
  /** Alerts that people settled though their facts hold: not pressing any more, and not gone. */
  settled: number
}

/** The open alerts of the outlets in view: the worst of them, each with what to do, and how many there are. */
export async function loadDashboardAlerts(
  req: PayloadRequest,
  scope: DashboardScope,
  outlet: string | null,
): Promise<DashboardAlerts> {
  const conditions: Where[] = [{ open: { equals: true } }]
  if (outlet) conditions.push({ outlet: { equals: outlet } })
  const [{ docs, totalDocs }, settled] = await Promise.all([
    req.payload.find({
      collection: 'alerts',
      where: { and: [...conditions, { handling: { not_equals: 'settled' } }] },
      sort: '-openedAt',
      depth: 1,
      limit: READ,
      populate: {
        users: { name: true },
        outlets: {},
        obligations: {},
        issues: { label: true, plannedAt: true },
      },
      overrideAccess: false,
      req,
    }),
    countWhere(req, 'alerts', {
      where: { and: [...conditions, { handling: { equals: 'settled' } }] },
      overrideAccess: false,
    }),
  ])
  const worstFirst = [...docs].sort((one, other) => rankOf(one.kind) - rankOf(other.kind))
  const shown = worstFirst.slice(0, SHOWN)
  const confirms = onlyLooks(scope) ? [] : scope.schedules
  const ids = shown.flatMap(({ issue, outlet: own }) =>
    confirms.includes(idOf(own) ?? '') ? (idOf(issue) ?? []) : [],
  )
  const waiting = await loadWaiting(req, ids)
  return {
    lines: shown.map((alert) => lineOf(alert, waiting.get(idOf(alert.issue) ?? ''))),
    total: totalDocs,
    settled,
  }
}

/** How the ledger's drawer calls what these alerts are about. */
const GROUPS: Partial<Record<Alert['kind'], 'missed' | 'pending'>> = {
  missedIssue: 'missed',
  pendingLong: 'pending',
}
const IN_PLACE: readonly IssueAction[] = ['airing.confirm', 'issue.makeUp']

function lineOf(alert: Alert, waiting: Waiting | undefined): DashboardAlert {
  const { id, kind, message, handling } = alert
  const owner = alert.owner && typeof alert.owner === 'object' ? alert.owner.name : null
  return {
    id,
    tone: alertTone(kind),
    message,
    owner: owner && (handling === 'acknowledged' ? `${owner} đang xử lý` : `Phụ trách: ${owner}`),
    detail: alertHref(id),
    href: alertTarget(alert),
    action: 'Mở',
    steps: stepsOf(alert, waiting),
  }
}

/** The steps of the drawer that this alert waits for, in the drawer's order; none while a make-up is on its way. */
function stepsOf(
  { kind, issue, outlet }: Pick<Alert, 'kind' | 'issue' | 'outlet'>,
  waiting: Waiting | undefined,
): DrawerStep[] {
  const group = GROUPS[kind]
  if (!group || !waiting || waiting.isConfirmed || !issue || typeof issue !== 'object') return []
  const record = waiting.recorded && {
    id: waiting.recorded.id,
    kind: 'first' as const,
    confirmed: false,
    rejected: false,
    replaces: null,
    replacedBy: null,
    isPublication: false,
    withdrawnAt: null,
    corrections: [],
    isOwnReport: waiting.recorded.isOwn,
  }
  const actions = actionsFor(
    group,
    {
      isPast: true,
      makeUps: waiting.hasMakeUp ? [issue] : [],
      airings: record ? [record] : [],
    },
    { schedule: true, waive: false },
  )
  if (actions[0] === 'issue.openMakeUp') return []
  return actions.flatMap((action) =>
    action !== 'issue.openMakeUp' && IN_PLACE.includes(action)
      ? [drawerStep(action, issue, idOf(outlet) ?? '')]
      : [],
  )
}
