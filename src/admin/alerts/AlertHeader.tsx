import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { mayOwn } from '@/domain/alert/recipients'
import { ALERT_ROLES } from '@/newsroom/alerts/actions/alertActions'
import { mayAct } from '@/newsroom/desk/allow'
import { loadPeople } from '@/newsroom/notices/loadPeople'
import type { Alert } from '@/payload-types'

import { ListDescription } from '../lists/ListDescription'
import { StatePill } from '../ui/StatePill'
import { AlertButtons } from './AlertButtons'
import { alertState } from './alertState'
import { alertSteps } from './alertSteps'
import { alertTarget } from './alertTarget'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Over an alert: its state in words, who has it, what to do about it, and the way to where it is put right. */
export async function AlertHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const req = await createLocalReq({ user }, payload)
  const alert = await rowOf(req, 'alerts', id, {
    depth: 1,
    populate: { users: { name: true } },
    overrideAccess: false,
  })
  if (!alert) return null
  const outlet = idOf(alert.outlet)
  const body = idOf(alert.organisation)
  const may = await mayAct(req, { outlet, body }, ALERT_ROLES)
  const { tone, word, line } = alertState({
    ...alert,
    owner: nameOf(alert.owner),
    settledBy: nameOf(alert.settledBy),
    settledAt: alert.settledAt ?? null,
  })
  const steps = alertSteps({ ...alert, may })
  const target = alertTarget(alert)
  return (
    <div className="ts-article">
      <p>
        <StatePill tone={tone}>{word}</StatePill> {line}
      </p>
      {alert.settledReason && <p>Lý do kết thúc: {alert.settledReason}</p>}
      <p>{alert.message}</p>
      {!target.includes('/collections/alerts/') && (
        <p>
          <a className="ts-article__public" href={target}>
            Mở nơi xử lý
          </a>
        </p>
      )}
      <AlertButtons
        id={alert.id}
        title={alert.title ?? alert.message}
        steps={steps}
        people={steps.includes('assign') ? await owners(req, { outlet, organisation: body }) : []}
        notices={await ownUnread(req, alert.id)}
      />
    </div>
  )
}

/** Whom the alert can be handed to: names alone. */
async function owners(req: PayloadRequest, of: Parameters<typeof mayOwn>[1]) {
  const people = await loadPeople(req)
  return people.filter((person) => mayOwn(person, of)).map(({ id, name }) => ({ id, name }))
}

/** The person's unread notices of this alert: who has opened it has read them. */
async function ownUnread(req: PayloadRequest, alert: string): Promise<string[]> {
  const docs = await rowsWhere(req, 'notices', {
    where: { and: [{ alert: { equals: alert } }, { readAt: { exists: false } }] },
    sort: 'id',
    limit: 5,
    select: {},
    overrideAccess: false,
  })
  return docs.map(({ id }) => id)
}

function nameOf(user: Alert['owner']): string | null {
  return user && typeof user === 'object' ? user.name : null
}
