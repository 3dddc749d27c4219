import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { type CivilDate, startOfDay } from '@/domain/calendar/civil'
import type { Issue } from '@/payload-types'

/** An issue that the column's rule made, with what it holds. */
export type StandingRow = {
  id: string
  label: string
  plannedAt: number
  slotKey: string
  cancelled: boolean
  /** What somebody put into it, in words; empty for one that nobody touched. */
  holds: string[]
  /** It went out, or was waived. */
  isSettled: boolean
}

type Query = {
  req: PayloadRequest
  column: string
  from: CivilDate
  now: number
  /** Looked at too, whenever they are planned and even if cancelled. */
  also?: readonly string[]
}

const MOST = 1000

/** A slot's key says which column's rule made the issue. */
export const isByRule = (column: string, slotKey: string | null | undefined) =>
  slotKey?.startsWith(`${column}@`) === true

/** The issues a column's rule made that are on from a day on and not over yet, by time. */
export async function standingIssues({
  req,
  column,
  from,
  now,
  also = [],
}: Query): Promise<StandingRow[]> {
  const first = new Date(Math.max(startOfDay(from), now + 1)).toISOString()
  const ahead: Where = {
    and: [
      { column: { equals: column } },
      { plannedAt: { greater_than_equal: first } },
      { cancelled: { equals: false } },
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: also.length > 0 ? { or: [ahead, { id: { in: [...also] } }] } : ahead,
    sort: ['plannedAt', 'id'],
    depth: 0,
    limit: MOST,
    pagination: false,
    joins: false,
    overrideAccess: true,
    req,
  })
  const named = new Set(also)
  const own = docs.filter(({ id, slotKey, makesUp }) => {
    return named.has(id) || (isByRule(column, slotKey) && !makesUp)
  })
  const linked = await linkedWords(
    req,
    own.map(({ id }) => id),
  )
  return own.map((issue) => {
    const airings = linked.airings.has(issue.id)
    return {
      id: issue.id,
      label: issue.label ?? 'Một số',
      plannedAt: Date.parse(issue.plannedAt ?? ''),
      slotKey: issue.slotKey ?? '',
      cancelled: issue.cancelled ?? false,
      isSettled: airings || issue.waiver?.waived === true,
      holds: [...(linked.words.get(issue.id) ?? []), ...ownWords(issue)],
    }
  })
}

function ownWords(issue: Issue): string[] {
  const done = issue.stepsDone && Object.keys(issue.stepsDone as object).length > 0
  return [
    ...(issue.waiver?.waived ? ['được miễn'] : []),
    ...(issue.request ? ['theo đề nghị'] : []),
    ...(issue.title || issue.summary || issue.topics?.length ? ['tên, nội dung dự kiến'] : []),
    ...(done ? ['việc đã xong'] : []),
  ]
}

type Linked = { words: Map<string, string[]>; airings: Set<string> }

/** What hangs on issues: their texts, rundowns, records of airing, and make-ups for them. */
async function linkedWords(req: PayloadRequest, ids: string[]): Promise<Linked> {
  const linked: Linked = { words: new Map(), airings: new Set() }
  if (ids.length === 0) return linked
  const note = (id: string | null, word: string) => {
    const words = linked.words.get(id ?? '') ?? []
    if (id && !words.includes(word)) linked.words.set(id, [...words, word])
  }
  const query = { depth: 0, limit: 0, pagination: false, req } as const
  const where: Where = { issue: { in: ids } }
  const select = { issue: true } as const
  const articles = await req.payload.find({
    collection: 'articles',
    where,
    select,
    draft: true,
    ...query,
    overrideAccess: true,
  })
  for (const { issue } of articles.docs) note(idOf(issue), 'tin bài')
  const rundowns = await req.payload.find({
    collection: 'rundowns',
    where,
    select,
    ...query,
    overrideAccess: true,
  })
  for (const { issue } of rundowns.docs) note(idOf(issue), 'khung chương trình')
  const airings = await req.payload.find({
    collection: 'airings',
    where,
    select,
    ...query,
    overrideAccess: true,
  })
  for (const { issue } of airings.docs) {
    note(idOf(issue), 'lượt phát')
    linked.airings.add(idOf(issue) ?? '')
  }
  const makeUps = await req.payload.find({
    collection: 'issues',
    where: { and: [{ makesUp: { in: ids } }, { cancelled: { equals: false } }] },
    select: { makesUp: true },
    joins: false,
    ...query,
    overrideAccess: true,
  })
  for (const { makesUp } of makeUps.docs) note(idOf(makesUp), 'số phát bù')
  return linked
}
