import { notFound } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowWhere, rowsWhere } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { differenceOf } from '@/newsroom/audit/views/difference'
import { eventSentence, stateWord } from '@/newsroom/audit/views/eventWords'
import type { AuditEvent } from '@/payload-types'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { DifferenceList } from './DifferenceList'
import { logEntryHref, thingHref } from './links'

/** One line of the log: what was done, and how the thing differs since. */
export async function LogEntryView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { params } = view
  const segments = Array.isArray(params?.segments) ? params.segments : []
  const event = await findEvent(req, segments.at(-1) ?? '')
  if (!event) notFound()

  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Nhật ký', url: '/admin/nhat-ky' }, { label: 'Một dòng' }]}
      className="ts-desk ts-log"
    >
      <h1 className="ts-log__sentence">{eventSentence(event)}</h1>
      <Facts event={event} />
      <section aria-labelledby="log-difference">
        <h2 id="log-difference">Thay đổi</h2>
        <DifferenceList
          lines={await differenceOf(req, event)}
          isNew={!event.before && event.action === 'create'}
        />
      </section>
      <Others req={req} event={event} />
    </StaffPage>
  )
}

async function findEvent(req: PayloadRequest, id: string): Promise<AuditEvent | null> {
  return rowWhere(req, 'audit-events', {
    where: { id: { equals: id } },
    depth: 1,
    populate: { users: { name: true, email: true }, outlets: { name: true } },
    overrideAccess: false,
  })
}

function Facts({ event }: { event: AuditEvent }) {
  const { at, actor, actorName, outlet, from, to, address } = event
  const account = actor && typeof actor === 'object' ? actor.email : null
  const target = thingHref(event.subjectCollection, event.subjectId ?? '')
  const facts: [string, string | null | undefined][] = [
    ['Lúc', formatDateTime(Date.parse(at))],
    ['Người thực hiện', [actorName, account && `(${account})`].filter(Boolean).join(' ')],
    ['Kênh', outlet && typeof outlet === 'object' ? outlet.name : null],
    ['Trạng thái', [stateWord(from), stateWord(to)].filter(Boolean).join(' → ')],
    ['Địa chỉ mạng', address],
  ]
  return (
    <>
      <dl className="ts-log__facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {target && event.action !== 'delete' && (
        <p>
          <a className="ts-button ts-button--quiet" href={target}>
            Mở “{event.subjectTitle}”
          </a>
        </p>
      )}
    </>
  )
}

/** What else the log says of the same thing, newest first. */
async function Others({ req, event }: { req: PayloadRequest; event: AuditEvent }) {
  const docs = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: event.subjectCollection } },
        { subjectId: { equals: event.subjectId } },
        { id: { not_equals: event.id } },
      ],
    },
    sort: ['-at', '-id'],
    limit: 20,
    overrideAccess: false,
  })
  if (docs.length === 0) return null
  return (
    <section aria-labelledby="log-others">
      <h2 id="log-others">
        Các dòng khác về {idOf(event.actor) === event.subjectId ? 'tài khoản này' : 'mục này'}
      </h2>
      <ul className="ts-log__others">
        {docs.map((line) => (
          <li key={line.id}>
            <span className="ts-second">{formatDateTime(Date.parse(line.at))}</span>{' '}
            <a className="ts-quiet-link" href={logEntryHref(line.id)}>
              {eventSentence(line)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
