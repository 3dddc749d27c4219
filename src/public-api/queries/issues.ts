import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { whereAiringStands } from '@/access/whereAiringStands'
import { rowsWhere } from '@/database/rows'
import { firstAiring, type RecordedAiring } from '@/domain/airing/standing'
import { civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'

import { afterCursor, encodeCursor, type Cursor } from '../cursor'
import type { PublicReader } from '../reader'
import { articleReferenceView } from '../views/article'
import { airedIssueView, issueReferenceView, type AiringRow, type IssueRow } from '../views/issue'
import type { AiredIssueView, ArticleReferenceView, IssueReferenceView } from '../schemas'
import type { Page } from './articles'
import { loadRelations } from './relations'
import { findTexts } from './texts'

const MAX_ARTICLES_OF_PAGE = 500
const MAX_FIRSTS = 2000
/** How often a page looks further when what it read was left out. */
const MAX_CHUNKS = 10

/** An airing that is known to have happened for the first time, and stands: what the archive is made of. */
function airedWhere(now: Date): Where {
  return {
    and: [
      { kind: { equals: 'first' } },
      { confirmed: { equals: true } },
      { startedAt: { less_than_equal: now.toISOString() } },
      whereAiringStands(),
    ],
  }
}

type Archive = { column: string; year?: number; limit: number; cursor?: Cursor }

/**
 * The issues of a column that went out, newest first. An issue counts once, by its first actual airing (domain.md §3.2);
 * the record that an article alone is its issue is left out: the article itself is what the public sees of it.
 */
export async function listAiredIssues(
  reader: PublicReader,
  { column, year, limit, cursor }: Archive,
): Promise<Page<AiredIssueView>> {
  const found: { airing: AiringRow; issue: IssueRow }[] = []
  let after = cursor
  let isMore = true
  for (let chunk = 0; chunk < MAX_CHUNKS && isMore && found.length < limit; chunk += 1) {
    const rows = await findAirings(reader, { column, year, after, limit: limit + 1 })
    isMore = rows.length > limit
    for (const row of await withIssues(reader, rows.slice(0, limit))) {
      after = { at: row.airing.startedAt, id: row.airing.id }
      if (row.issue) found.push({ airing: row.airing, issue: row.issue })
      if (found.length === limit) {
        isMore ||= row.airing.id !== rows.at(-1)?.id
        break
      }
    }
  }
  return {
    items: await views(reader, found),
    nextCursor: isMore && after ? encodeCursor(after) : null,
  }
}

/** The years of a column's archive, newest first: from its first airing to its last. */
export async function archiveYears(reader: PublicReader, column: string): Promise<number[]> {
  const [[last], [first]] = await Promise.all([
    findAirings(reader, { column, limit: 1 }),
    findAirings(reader, { column, limit: 1, oldestFirst: true }),
  ])
  if (!last || !first) return []
  const [from, to] = [yearOf(first.startedAt), yearOf(last.startedAt)]
  return Array.from({ length: to - from + 1 }, (_, index) => to - index)
}

/** What the public may know of an article's issue: nothing until it went out. */
export async function publicIssue(
  reader: PublicReader,
  id: string,
): Promise<IssueReferenceView | null> {
  const [issues, firsts] = await Promise.all([findIssues(reader, [id]), firstAirings(reader, [id])])
  const [issue, airing] = [issues.get(id), firsts.get(id)]
  return issue && airing && !isArticleRecord(issue) ? issueReferenceView(issue, airing) : null
}

type Airings = {
  column: string
  year?: number
  after?: Cursor
  limit: number
  oldestFirst?: boolean
}

async function findAirings(
  { payload, now, depends }: PublicReader,
  { column, year, after, limit, oldestFirst }: Airings,
): Promise<AiringRow[]> {
  depends?.(dependsOn.issuesOf(column))
  // A text that is an airing by itself has no issue of its own in the change log.
  depends?.(dependsOn.textsOf('column', column))
  return rowsWhere(payload, 'airings', {
    where: {
      and: [
        airedWhere(now),
        { column: { equals: column } },
        ...(year ? [inYear(year)] : []),
        ...(after ? [afterCursor('startedAt', after)] : []),
      ],
    },
    select: { issue: true, startedAt: true },
    sort: oldestFirst ? ['startedAt', 'id'] : ['-startedAt', '-id'],
    limit,
    overrideAccess: true,
  })
}

/** Each airing with its issue, or with null where another airing was the issue's first, or it has no face of its own. */
async function withIssues(
  reader: PublicReader,
  airings: AiringRow[],
): Promise<{ airing: AiringRow; issue: IssueRow | null }[]> {
  const ids = [...new Set(airings.map(({ issue }) => idOf(issue) ?? ''))]
  if (ids.length === 0) return []
  const [issues, firsts] = await Promise.all([findIssues(reader, ids), firstAirings(reader, ids)])
  return airings.map((airing) => {
    const issue = issues.get(idOf(airing.issue) ?? '')
    const isShown = issue && !isArticleRecord(issue) && firsts.get(issue.id)?.id === airing.id
    return { airing, issue: isShown ? issue : null }
  })
}

async function findIssues({ payload, depends }: PublicReader, ids: string[]) {
  for (const id of ids) depends?.(dependsOn.thing('issue', id))
  const docs = await rowsWhere(payload, 'issues', {
    where: { id: { in: ids } },
    select: {
      column: true,
      number: true,
      year: true,
      title: true,
      plannedAt: true,
      topics: true,
      slotKey: true,
    },
    joins: false,
    limit: ids.length,
    overrideAccess: true,
  })
  return new Map<string, IssueRow>(docs.map((row) => [row.id, row]))
}

/** The airing that each issue counts by. */
export async function firstAirings({ payload, now }: PublicReader, ids: string[]) {
  const docs = await rowsWhere(payload, 'airings', {
    where: {
      and: [{ issue: { in: ids } }, { or: [airedWhere(now), { replaces: { exists: true } }] }],
    },
    select: {
      issue: true,
      startedAt: true,
      kind: true,
      confirmed: true,
      rejected: true,
      replaces: true,
      replacedBy: true,
    },
    sort: ['startedAt', 'id'],
    limit: MAX_FIRSTS,
    overrideAccess: true,
  })
  const records = new Map<string, (RecordedAiring & AiringRow)[]>()
  for (const row of docs) {
    const key = idOf(row.issue) ?? ''
    records.set(key, [...(records.get(key) ?? []), row])
  }
  const firsts = new Map<string, AiringRow>()
  for (const [issue, own] of records) {
    const first = firstAiring(own, now.getTime())
    if (first) firsts.set(issue, first)
  }
  return firsts
}

async function views(
  reader: PublicReader,
  rows: { airing: AiringRow; issue: IssueRow }[],
): Promise<AiredIssueView[]> {
  const [relations, articles] = await Promise.all([
    loadRelations(
      reader,
      rows.map(({ issue }) => ({ topics: issue.topics })),
    ),
    articlesOf(
      reader,
      rows.map(({ issue }) => issue.id),
    ),
  ])
  return rows.map(({ airing, issue }) =>
    airedIssueView(issue, airing, relations, articles.get(issue.id) ?? []),
  )
}

async function articlesOf(
  reader: PublicReader,
  issues: string[],
): Promise<Map<string, ArticleReferenceView[]>> {
  const found = new Map<string, ArticleReferenceView[]>()
  if (issues.length === 0) return found
  const rows = await findTexts(reader, {
    where: [{ issue: { in: issues } }],
    limit: MAX_ARTICLES_OF_PAGE,
  })
  for (const row of rows) {
    const key = idOf(row.issue) ?? ''
    found.set(key, [...(found.get(key) ?? []), articleReferenceView(row)])
  }
  return found
}

/** Issues that stand for one article published outside any planned issue. */
export function isArticleRecord({ slotKey }: { slotKey?: string | null }): boolean {
  return slotKey?.startsWith('article:') === true
}

function inYear(year: number): Where {
  const begins = (of: number) => new Date(startOfDay(`${of}-01-01`)).toISOString()
  return {
    and: [
      { startedAt: { greater_than_equal: begins(year) } },
      { startedAt: { less_than: begins(year + 1) } },
    ],
  }
}

function yearOf(instant: string): number {
  return Number(civilDateOf(new Date(instant).getTime()).slice(0, 4))
}
