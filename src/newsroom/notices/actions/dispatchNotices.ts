import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { inChunks, rowsWhere } from '@/database/rows'
import { defaultOwner, mayOwn, type NoticePerson } from '@/domain/alert/recipients'

import { insertOnce } from '@/database/insertOnce'
import { loadPeople } from '../loadPeople'
import { type HeldAlert, type WantedNotice, wantedNotices } from '../wantedNotices'

type Dispatch = {
  payload: Payload
  now: Date
  /** After how many days a fact nobody settled goes up to the head of its outlet; 0 is never. */
  escalationDays: number
}

export type DispatchResult = {
  /** Notices made: a person's first word of a fact. */
  created: number
  /** Notices of facts that came back, unread again. */
  renewed: number
}

/**
 * Puts into every inbox what its person should hear of, and gives alerts without an owner one. What should be there
 * follows from the alerts that hold; each notice is one insert under its key. So a worker that died after raising an
 * alert and before telling of it loses nothing, and two of them tell once.
 */
export async function dispatchNotices({
  payload,
  now,
  escalationDays,
}: Dispatch): Promise<DispatchResult> {
  const req = await createLocalReq({}, payload)
  const people = await loadPeople(req)
  const alerts = await giveOwners(req, await loadHeldAlerts(req), people)
  const wanted = wantedNotices({ alerts, people, now: now.getTime(), escalationDays })
  const known = await knownNotices(
    req,
    alerts.map(({ id }) => id),
  )
  const result: DispatchResult = { created: 0, renewed: 0 }
  for (const notice of wanted) {
    const there = known.get(notice.key)
    if (!there) {
      if (await create(payload, notice)) result.created += 1
    } else if (there.openedAt < notice.openedAt && (await renew(req, there, notice))) {
      result.renewed += 1
    }
  }
  return result
}

async function loadHeldAlerts(req: PayloadRequest): Promise<HeldAlert[]> {
  const docs = await rowsWhere(req, 'alerts', {
    where: { and: [{ open: { equals: true } }, { handling: { not_equals: 'settled' } }] },
    sort: ['openedAt', 'id'],
    select: {
      ...{ kind: true, outlet: true, organisation: true, owner: true },
      ...{ openedAt: true, acknowledgedAt: true },
    },
    overrideAccess: true,
  })
  return docs.map(({ id, kind, outlet, organisation, owner, openedAt, acknowledgedAt }) => ({
    id,
    kind,
    outlet: idOf(outlet),
    organisation: idOf(organisation),
    owner: idOf(owner),
    openedAt: Date.parse(openedAt),
    acknowledgedAt: acknowledgedAt ? Date.parse(acknowledgedAt) : null,
  }))
}

/** The alerts, each with who answers for it: whoever did, as long as they may, else who does by rule. */
async function giveOwners(
  req: PayloadRequest,
  alerts: readonly HeldAlert[],
  people: readonly NoticePerson[],
): Promise<HeldAlert[]> {
  const known = new Map(people.map((person) => [person.id, person]))
  const owned: HeldAlert[] = []
  for (const alert of alerts) {
    const holder = alert.owner ? known.get(alert.owner) : undefined
    if (holder && mayOwn(holder, alert)) {
      owned.push(alert)
      continue
    }
    const owner = defaultOwner(alert, people)
    if (owner !== alert.owner) {
      await compareAndSet({
        req,
        collection: 'alerts',
        id: alert.id,
        expected: alert.owner ? { owner: { equals: alert.owner } } : { owner: { exists: false } },
        set: { owner },
      })
    }
    owned.push({ ...alert, owner })
  }
  return owned
}

type KnownNotice = { id: string; openedAt: number }

async function knownNotices(
  req: PayloadRequest,
  alerts: readonly string[],
): Promise<Map<string, KnownNotice>> {
  const notices = await inChunks(alerts, (chunk) =>
    rowsWhere(req, 'notices', {
      where: { alert: { in: chunk } },
      sort: 'id',
      select: { key: true, openedAt: true },
      overrideAccess: true,
    }),
  )
  return new Map(
    notices.map(({ id, key, openedAt }) => [key, { id, openedAt: Date.parse(openedAt) }]),
  )
}

async function create(payload: Payload, { openedAt, ...notice }: WantedNotice): Promise<boolean> {
  const id = await insertOnce({
    payload,
    collection: 'notices',
    data: { ...notice, openedAt: new Date(openedAt).toISOString() },
  })
  return id !== null
}

/** The inbox shows it as unread again; a mail about it went out once and goes out no second time. */
function renew(
  req: PayloadRequest,
  { id, openedAt: was }: KnownNotice,
  { openedAt }: WantedNotice,
) {
  return compareAndSet({
    req,
    collection: 'notices',
    id,
    expected: { openedAt: { equals: new Date(was).toISOString() } },
    set: { openedAt: new Date(openedAt).toISOString(), readAt: null },
  })
}
