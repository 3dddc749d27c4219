import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
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
  const docs = await rowsWhere(req, 'issues', {
    where: also.length > 0 ? { or: [ahead, { id: { in: [...also] } }] } : ahead,
    sort: ['plannedAt', 'id'],
    limit: MOST,
    joins: false,
    overrideAccess: true,
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
  const where: Where = { issue: { in: ids } }
  const select = { issue: true } as const
  const articles = await rowsWhere(req, 'articles', {
    where,
    select,
    draft: true,
    overrideAccess: true,
  })
  for (const { issue } of articles) note(idOf(issue), 'tin bài')
  const rundowns = await rowsWhere(req, 'rundowns', {
    where,
    select,
    overrideAccess: true,
  })
  for (const { issue } of rundowns) note(idOf(issue), 'khung chương trình')
  const airings = await rowsWhere(req, 'airings', {
    where,
    select,
    overrideAccess: true,
  })
  for (const { issue } of airings) {
    note(idOf(issue), 'lượt phát')
    linked.airings.add(idOf(issue) ?? '')
  }
  const makeUps = await rowsWhere(req, 'issues', {
    where: { and: [{ makesUp: { in: ids } }, { cancelled: { equals: false } }] },
    select: { makesUp: true },
    joins: false,
    overrideAccess: true,
  })
  for (const { makesUp } of makeUps) note(idOf(makesUp), 'số phát bù')
  return linked
}
