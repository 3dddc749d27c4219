import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { insertOnce } from '@/database/insertOnce'
import { inChunks, rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { workRecipients } from '@/domain/notice/audience'
import { isWorkMove, WORK_AUDIENCES, WORK_MOVES, type WorkMove } from '@/domain/notice/workEvents'
import { ONE_STEP } from '@/domain/workflow/text/chains'
import type { Article, Notice } from '@/payload-types'
import { kept } from '@/process/registry'

import { chainOf, textOf } from '../../articles/loadText'
import { loadStandIns, type StandIns } from '../../articles/standIns'
import { type OpenDesk, openDesksById } from '../../texts/openDesks'
import { loadPeople, type MailPerson } from '../loadPeople'
import { whoIsAsked } from '../workFacts'

type Follow = { req: PayloadRequest; now: Date }
type Told = Pick<
  Notice,
  'id' | 'key' | 'user' | 'event' | 'subject' | 'cause' | 'asks' | 'actor' | 'openedAt' | 'endedAt'
>
type Known = { people: MailPerson[]; desks: ReadonlyMap<string, OpenDesk>; standIns: StandIns }

/** The moves by which somebody of an outlet is asked to decide about a text. */
const ASKING = WORK_MOVES.filter(
  (move) =>
    move.startsWith('article.') &&
    WORK_AUDIENCES[move].some(({ asks, deciders }) => asks && deciders),
)

/** What decides who is asked, besides the texts themselves. */
const DECIDED_BY = ['users', 'desks', 'delegations', 'outlets'] as const

/**
 * Who is asked to decide about a text that waits changes without the text: somebody joins or leaves a desk or the outlet,
 * a delegation begins or ends. Tells those who are asked now and were not told, and ends what asks somebody no more.
 * Looks only when people, desks, delegations or the day changed since the last time of this process.
 * @returns how many were told.
 */
export async function followAsked({ req, now }: Follow): Promise<number> {
  const seen = kept('askedBy', () => ({ by: '' }))
  const by = `${await stampOf(req)} ${civilDateOf(now.getTime())}`
  if (seen.by === by) return 0
  const created = await follow(req, now)
  seen.by = by
  return created
}

async function stampOf(req: PayloadRequest): Promise<string> {
  const stamps: string[] = []
  for (const collection of DECIDED_BY) {
    const { totalDocs, docs } = await req.payload.find({
      collection,
      sort: '-updatedAt',
      limit: 1,
      depth: 0,
      select: { updatedAt: true },
      overrideAccess: true,
      req,
    })
    stamps.push(`${totalDocs} ${docs[0]?.updatedAt ?? ''}`)
  }
  return stamps.join(' ')
}

async function follow(req: PayloadRequest, now: Date): Promise<number> {
  const texts = await waitingTexts(req)
  const known = await toldOf(
    req,
    texts.map(({ id }) => id),
  )
  const people = await loadPeople(req)
  const desks = await openDesksById(
    req,
    texts.flatMap(({ desk }) => idOf(desk) ?? []),
  )
  const byOutlet = new Map<string, StandIns>()
  let created = 0
  for (const text of texts) {
    const outlet = idOf(text.outlet) ?? ''
    const notices = known.get(text.id) ?? []
    if (notices.length === 0) continue
    const standIns = byOutlet.get(outlet) ?? (await loadStandIns(req, { outlet, to: null }))
    byOutlet.set(outlet, standIns)
    created += await settle({ req, now, text, notices, known: { people, desks, standIns } })
  }
  return created
}

type Settling = { req: PayloadRequest; now: Date; text: Article; notices: Told[]; known: Known }

/** Brings what was told of a text's last move up to who is asked now. */
async function settle({ req, now, text, notices, known }: Settling): Promise<number> {
  const last = notices.reduce((one, other) => (other.openedAt > one.openedAt ? other : one))
  if (!last.cause || !last.event || !isWorkMove(last.event)) return 0
  const own = new Map(notices.flatMap((one) => (one.cause === last.cause ? [[one.key, one]] : [])))
  const asked = new Set(
    askedAbout(text, { event: last.event, actor: idOf(last.actor), known }).map(
      (user) => `work:${last.cause}:${user}`,
    ),
  )
  let created = 0
  for (const key of asked) {
    const there = own.get(key)
    if (there?.endedAt) await write(req, there.id, { endedAt: null, readAt: null })
    if (there) continue
    const { reason, event, subject, cause, openedAt } = { ...last, reason: 'work' as const }
    const user = key.slice(`work:${cause}:`.length)
    const outlet = idOf(text.outlet)
    const data = { key, user, reason, event, subject, outlet, cause, openedAt, asks: true }
    const notice = { ...data, actor: idOf(last.actor) }
    if (await insertOnce({ payload: req.payload, collection: 'notices', data: notice })) {
      created += 1
    }
  }
  for (const { id, key, asks, endedAt } of own.values()) {
    if (asks && !endedAt && !asked.has(key)) await write(req, id, { endedAt: now.toISOString() })
  }
  return created
}

function askedAbout(
  text: Article,
  { event, actor, known }: { event: WorkMove; actor: string | null; known: Known },
): string[] {
  const chain = chainOf(text) ?? ONE_STEP
  const desk = known.desks.get(idOf(text.desk) ?? '') ?? null
  const asking = whoIsAsked({
    text: textOf(text, chain, null),
    chain,
    desk,
    standIns: known.standIns,
  })
  const facts = { outlet: idOf(text.outlet), parties: {}, desk, ...asking }
  return workRecipients({ event, actor, facts, people: known.people }).map(({ user }) => user)
}

function waitingTexts(req: PayloadRequest): Promise<Article[]> {
  return rowsWhere(req, 'articles', {
    where: { state: { in: ['submitted', 'approved'] } },
    draft: true,
    sort: ['updatedAt', 'id'],
    select: {
      state: true,
      step: true,
      chain: true,
      revisionNumber: true,
      writers: true,
      approvals: true,
      approvedBy: true,
      approvedAt: true,
      author: true,
      outlet: true,
      desk: true,
    },
    overrideAccess: true,
  }) as unknown as Promise<Article[]>
}

async function toldOf(
  req: PayloadRequest,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Told[]>> {
  const rows = await inChunks(subjects, (ids) =>
    rowsWhere(req, 'notices', {
      where: { and: [{ subject: { in: ids } }, { event: { in: ASKING } }] },
      sort: 'id',
      select: {
        key: true,
        user: true,
        event: true,
        subject: true,
        cause: true,
        asks: true,
        actor: true,
        openedAt: true,
        endedAt: true,
      },
      overrideAccess: true,
    }),
  )
  const bySubject = new Map<string, Told[]>()
  for (const row of rows) {
    const subject = row.subject ?? ''
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), row as Told])
  }
  return bySubject
}

async function write(req: PayloadRequest, id: string, data: Partial<Notice>): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'notices',
    where: { id: { equals: id } },
    data,
    returning: false,
    req,
  })
}
