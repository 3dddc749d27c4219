import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { AlertHandling } from '@/domain/workflow/alert'
import { alertsById } from '@/newsroom/notices/alertsById'
import { unread } from '@/newsroom/notices/unread'
import { ALERT_KIND_WORDS } from '@/newsroom/words/alertWords'
import type { Alert, User } from '@/payload-types'

import { alertState } from '../alerts/alertState'
import { alertTarget, alertTone } from '../alerts/alertTarget'
import { alertHref } from '../desk/links'
import type { Tone } from '../ui/tone'

const PAGE_SIZE = 30

export type InboxLine = {
  id: string
  alert: string
  tone: Tone
  title: string
  message: string
  outletName: string
  outlet: string | null
  at: string
  isEscalation: boolean
  isUnread: boolean
  open: boolean
  handling: AlertHandling
  state: ReturnType<typeof alertState>
  href: string
  target: string
}

export type Inbox = { lines: InboxLine[]; total: number; page: number; pages: number }

/** A page of the person's inbox, newest first: of what they may still read. */
export async function loadInbox(
  req: PayloadRequest,
  { onlyUnread, page }: { onlyUnread: boolean; page: number },
): Promise<Inbox> {
  const where: Where = onlyUnread ? unread() : {}
  const found = await req.payload.find({
    collection: 'notices',
    where,
    sort: ['-openedAt', 'id'],
    depth: 0,
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
  return {
    lines: found.docs.flatMap(({ id, alert: of, openedAt, readAt, reason }): InboxLine[] => {
      const alert = alerts.get(idOf(of) ?? '')
      if (!alert) return []
      return [
        {
          id,
          alert: alert.id,
          tone: alertTone(alert.kind),
          title: alert.title ?? ALERT_KIND_WORDS[alert.kind].vi,
          message: alert.message,
          outletName: typeof alert.outlet === 'object' ? (alert.outlet?.name ?? '') : '',
          outlet: idOf(alert.outlet),
          at: formatDateTime(Date.parse(openedAt)),
          isEscalation: reason === 'escalation',
          isUnread: !readAt && alert.open,
          open: alert.open,
          handling: alert.handling,
          state: stateOf(alert),
          href: alertHref(alert.id),
          target: alertTarget(alert),
        },
      ]
    }),
    total: found.totalDocs,
    page: found.page ?? 1,
    pages: found.totalPages,
  }
}

function stateOf(alert: Alert) {
  const nameOf = (user: string | User | null | undefined) =>
    user && typeof user === 'object' ? user.name : null
  return alertState({
    ...alert,
    owner: nameOf(alert.owner),
    settledBy: nameOf(alert.settledBy),
    settledAt: alert.settledAt ?? null,
  })
}
