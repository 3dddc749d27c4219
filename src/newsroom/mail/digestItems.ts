import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { mayHearOf } from '@/domain/notice/audience'
import { subjectOf } from '@/domain/notice/workEvents'
import type { Notice } from '@/payload-types'

import type { MailPerson } from '../notices/loadPeople'
import { alertsById } from '../notices/views/alertsById'
import { type Work, workById } from '../notices/views/workById'
import { ALERT_KIND_WORDS } from '../words/alertWords'
import { WORK_EVENT_WORDS } from '../words/workEvents'
import { alertPath, type MailItem } from './digestText'
import { mailable, wantsByMail } from './mailable'

/** What of a mail still holds, concerns the person, and was not read. */
export async function digestItems(
  req: PayloadRequest,
  mail: string,
  person: MailPerson,
): Promise<MailItem[]> {
  const docs = await rowsWhere(req, 'notices', {
    where: {
      and: [{ mail: { equals: mail } }, ...mailable()],
    },
    sort: 'id',
    select: { alert: true, reason: true, openedAt: true, event: true, subject: true, outlet: true },
    overrideAccess: true,
  })
  const alerts = await alertsById(
    req,
    docs.flatMap(({ alert }) => idOf(alert) ?? []),
    { overrideAccess: true },
  )
  const work = await workById(req, docs, { overrideAccess: true })
  return docs.flatMap((notice): MailItem[] => {
    const { id, alert: of, reason, openedAt, event } = notice
    if (event) return workItem(notice, work, person)
    const alert = alerts.get(idOf(of) ?? '')
    if (!alert || person.mutedKinds.has(alert.kind)) return []
    const { kind, title, outlet } = alert
    const outletId = idOf(outlet)
    if (!person.isAdministrator && !(outletId && person.rolesAt.has(outletId))) return []
    return [
      {
        id,
        path: alertPath(alert.id),
        kind,
        title: title ?? ALERT_KIND_WORDS[kind].vi,
        outletName: outlet && typeof outlet === 'object' ? outlet.name : '',
        openedAt: Date.parse(openedAt),
        isEscalation: reason === 'escalation',
      },
    ]
  })
}

/** Work by its name and its link, as long as the person still works where it belongs. */
function workItem(
  notice: Pick<Notice, 'id' | 'event' | 'subject' | 'openedAt'>,
  work: ReadonlyMap<string, Work>,
  person: MailPerson,
): MailItem[] {
  const { id, event, subject, openedAt } = notice
  const found = work.get(subject ?? '')
  if (!event || !found || !wantsByMail(person, { kind: null, event })) return []
  if (!person.isAdministrator && !mayHearOf(person, { subject: subjectOf(event), ...found })) {
    return []
  }
  return [
    {
      id,
      path: found.path,
      kind: 'work',
      title: `${WORK_EVENT_WORDS[event].vi}: ${found.title}`,
      outletName: found.outletName,
      openedAt: Date.parse(openedAt),
      isEscalation: false,
    },
  ]
}
