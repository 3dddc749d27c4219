import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { AlertHandling } from '@/domain/workflow/alert'
import { alertsById } from '@/newsroom/notices/views/alertsById'
import { changedFacts } from '@/newsroom/notices/views/changedFacts'
import { unread, waiting } from '@/newsroom/notices/views/unread'
import { type Work, workById } from '@/newsroom/notices/views/workById'
import { ALERT_KIND_WORDS } from '@/newsroom/words/alertWords'
import { WORK_ASK_WORDS, WORK_EVENT_WORDS } from '@/newsroom/words/workEvents'
import type { Alert, Notice, User } from '@/payload-types'

import { alertState } from '../alerts/alertState'
import { alertTarget, alertTone } from '../alerts/alertTarget'
import { alertHref } from '../links/pages'
import type { Tone } from '../ui/tone'

const PAGE_SIZE = 30

/** What of an inbox is looked at. */
export const INBOX_FILTERS = ['tat-ca', 'cho-xu-ly', 'chua-doc'] as const
export type InboxFilter = (typeof INBOX_FILTERS)[number]

type Line = {
  id: string
  tone: Tone
  title: string
  message: string
  outletName: string
  outlet: string | null
  /** The body whose own work it is. */
  body: string | null
  at: string
  isUnread: boolean
  href: string
}

export type AlertLine = Line & {
  kind: 'alert'
  alert: string
  isEscalation: boolean
  open: boolean
  handling: AlertHandling
  state: ReturnType<typeof alertState>
  target: string
}

export type WorkLine = Line & {
  kind: 'work'
  /** Why it was sent back, while it is. */
  reason: string | null
  /** Where the work stands now. */
  state: string
  /** It moved on: nothing of it waits for the person any more. */
  isOver: boolean
}

export type InboxLine = AlertLine | WorkLine

export type Inbox = { lines: InboxLine[]; total: number; page: number; pages: number }

const WHERE: Record<InboxFilter, () => Where> = {
  'tat-ca': () => ({}),
  'cho-xu-ly': waiting,
  'chua-doc': unread,
}

/** A page of the person's inbox, newest first: of what they may still read. */
export async function loadInbox(
  req: PayloadRequest,
  { filter, page }: { filter: InboxFilter; page: number },
): Promise<Inbox> {
  const found = await req.payload.find({
    collection: 'notices',
    where: WHERE[filter](),
    sort: ['-openedAt', 'id'],
    depth: 1,
    populate: { users: { name: true }, alerts: {}, outlets: {}, mails: {} },
    limit: PAGE_SIZE,
    page,
    overrideAccess: false,
    req,
  })
  const alerts = await alertsById(
    req,
    found.docs.flatMap(({ alert }) => idOf(alert) ?? []),
    { overrideAccess: false },
  )
  const work = await workById(req, found.docs, { overrideAccess: false })
  const changed = await changedFacts(req, found.docs)
  return {
    lines: found.docs.flatMap((notice): InboxLine[] => {
      const alert = alerts.get(idOf(notice.alert) ?? '')
      if (alert) return [alertLine(notice, alert)]
      const known = work.get(notice.subject ?? '')
      return known ? [workLine(notice, known, changed.get(notice.cause ?? ''))] : []
    }),
    total: found.totalDocs,
    page: found.page ?? 1,
    pages: found.totalPages,
  }
}

function alertLine({ id, openedAt, readAt, reason }: Notice, alert: Alert): AlertLine {
  return {
    kind: 'alert',
    id,
    alert: alert.id,
    tone: alert.open ? alertTone(alert.kind) : 'muted',
    title: alert.title ?? ALERT_KIND_WORDS[alert.kind].vi,
    message: alert.message,
    outletName: alert.outlet && typeof alert.outlet === 'object' ? alert.outlet.name : '',
    outlet: idOf(alert.outlet),
    body: idOf(alert.organisation),
    at: formatDateTime(Date.parse(openedAt)),
    isEscalation: reason === 'escalation',
    isUnread: !readAt && alert.open,
    open: alert.open,
    handling: alert.handling,
    state: stateOf(alert),
    href: alertHref(alert.id),
    target: alertTarget(alert),
  }
}

function workLine(
  { id, event, actor, asks, openedAt, readAt, endedAt }: Notice,
  { title, outlet, outletName, path, state, reason }: Work,
  changed: string | undefined,
): WorkLine {
  const isOver = Boolean(endedAt)
  const ask = event && asks && !isOver ? WORK_ASK_WORDS[event] : null
  return {
    kind: 'work',
    id,
    tone: isOver ? 'muted' : asks ? 'waiting' : 'good',
    title: `${event ? WORK_EVENT_WORDS[event].vi : ''}: ${title}`,
    message: [`${nameOf(actor) ?? 'Hệ thống'}.`, changed && `Đã đổi: “${changed}”.`, ask]
      .filter(Boolean)
      .join(' '),
    reason: isOver ? null : reason,
    outletName,
    outlet,
    body: null,
    at: formatDateTime(Date.parse(openedAt)),
    isUnread: !readAt && !isOver,
    state,
    isOver,
    href: path,
  }
}

const nameOf = (user: string | User | null | undefined) =>
  user && typeof user === 'object' ? user.name : null

function stateOf(alert: Alert) {
  return alertState({
    ...alert,
    owner: nameOf(alert.owner),
    settledBy: nameOf(alert.settledBy),
    settledAt: alert.settledAt ?? null,
  })
}
