import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { whereAiringStands } from '@/access/whereAiringStands'
import { rowsWhere } from '@/database/rows'
import { firstAiring, type RecordedAiring } from '@/domain/airing/standing'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { dependsOn } from '@/domain/changes/endedBy'

import { afterCursor, encodeCursor, type Cursor } from '../cursor'
import { partOf, type PartReader } from '../partOf'
import type { PublicReader } from '../reader'
import { articleReferenceView } from '../views/article'
import { airedIssueView, issueReferenceView, type AiringRow, type IssueRow } from '../views/issue'
import type { IssueDetailView } from '../programmeSchemas'
import type { AiredIssueView, ArticleReferenceView, IssueReferenceView } from '../schemas'
import type { Page, Paged } from './articles'
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

/** Of a column, of an outlet or of all; of a year, or between two civil days. */
export type Archive = {
  column?: string
  outlet?: string
  year?: number
  from?: string
  to?: string
}

/**
 * The issues of a column that went out, newest first. An issue counts once, by its first actual airing (domain.md §3.2);
 * the record that an article alone is its issue is left out: the article itself is what the public sees of it.
 */
export async function listAiredIssues(
  reader: PublicReader,
  asked: Archive & Paged,
): Promise<Page<AiredIssueView>> {
  const { found, nextCursor } = await archivePage(reader, asked)
  return { items: await views(reader, found), nextCursor }
}

/** The same with the column of each, and whether it made up for another. */
export async function listIssues(
  reader: PublicReader,
  asked: Archive & Paged,
): Promise<Page<IssueDetailView>> {
  const { found, nextCursor } = await archivePage(reader, asked)
  return { items: await details(reader, found), nextCursor }
}

type Aired = { airing: AiringRow; issue: IssueRow }

/** All that aired between two days, at most so many. */
export async function findAired(
  reader: PublicReader,
  { limit, ...archive }: Archive & { limit: number },
): Promise<Aired[]> {
  const airings = await findAirings(reader, { ...archive, limit })
  return (await withIssues(reader, airings)).flatMap(({ airing, issue }) =>
    issue ? [{ airing, issue }] : [],
  )
}

/** One issue of a column by its year and number, once it aired. */
export async function findAiredIssue(
  reader: PublicReader,
  { column, year, number }: { column: string; year: number; number: number },
): Promise<Aired | null> {
  reader.depends?.(dependsOn.issuesOf(column))
  const [row] = await rowsWhere(reader.payload, 'issues', {
    where: {
      and: [
        { column: { equals: column } },
        { year: { equals: year } },
        { number: { equals: number } },
      ],
    },
    select: {},
    joins: false,
    sort: 'id',
    limit: 1,
    overrideAccess: true,
  })
  if (!row) return null
  const [issues, firsts] = await Promise.all([
    findIssues(reader, [row.id]),
    firstAirings(reader, [row.id]),
  ])
  const [issue, airing] = [issues.get(row.id), firsts.get(row.id)]
  return issue && airing && !isArticleRecord(issue) ? { issue, airing } : null
}

/** Issues that aired with what belongs to them, in their order. */
export async function details(reader: PublicReader, rows: Aired[]): Promise<IssueDetailView[]> {
  const [shown, relations] = await Promise.all([
    views(reader, rows),
    loadRelations(
      reader,
      rows.map(({ issue }) => ({ column: issue.column })),
    ),
  ])
  return rows.flatMap(({ issue }, at) => {
    const view = shown[at]
    const column = relations.column(issue.column)
    return view ? [{ ...view, column, isMakeUp: Boolean(issue.makesUp) }] : []
  })
}

async function archivePage(
  reader: PublicReader,
  { limit, cursor, ...archive }: Archive & Paged,
): Promise<{ found: Aired[]; nextCursor: string | null }> {
  const found: Aired[] = []
  let after = cursor
  let isMore = true
  for (let chunk = 0; chunk < MAX_CHUNKS && isMore && found.length < limit; chunk += 1) {
    const rows = await findAirings(reader, { ...archive, after, limit: limit + 1 })
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
  return { found, nextCursor: isMore && after ? encodeCursor(after) : null }
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

type Airings = Archive & {
  after?: Cursor
  limit: number
  oldestFirst?: boolean
}

function findAirings(reader: PublicReader, asked: Airings): Promise<AiringRow[]> {
  return partOf(reader, ['airings', asked], (own) => loadAirings(own, asked))
}

async function loadAirings(
  { payload, now, depends }: PartReader,
  { column, outlet, year, from, to, after, limit, oldestFirst }: Airings,
): Promise<AiringRow[]> {
  depends?.(column ? dependsOn.issuesOf(column) : dependsOn.issues)
  // A text that is an airing by itself has no issue of its own in the change log.
  depends?.(column ? dependsOn.textsOf('column', column) : dependsOn.texts)
  return rowsWhere(payload, 'airings', {
    where: {
      and: [
        airedWhere(now),
        ...(column ? [{ column: { equals: column } }] : []),
        ...(outlet ? [{ outlet: { equals: outlet } }] : []),
        ...(year ? [between(`${year}-01-01`, `${year}-12-31`)] : []),
        between(from, to),
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

async function findIssues(reader: PublicReader, ids: string[]) {
  const docs = await ofIssues(reader, 'issues', ids, ({ payload }) =>
    rowsWhere(payload, 'issues', {
      where: { id: { in: ids } },
      select: {
        column: true,
        number: true,
        year: true,
        title: true,
        plannedAt: true,
        topics: true,
        slotKey: true,
        makesUp: true,
      },
      joins: false,
      limit: ids.length,
      overrideAccess: true,
    }),
  )
  return new Map<string, IssueRow>(docs.map((row) => [row.id, row]))
}

/** What is read of issues; each of them may change it. */
function ofIssues<Row>(
  reader: PublicReader,
  name: string,
  ids: string[],
  load: (reader: PartReader) => Promise<Row[]>,
): Promise<Row[]> {
  return partOf(reader, [name, ...ids], (own) => {
    for (const id of ids) own.depends?.(dependsOn.thing('issue', id))
    return load(own)
  })
}

/** The airing that each issue counts by. */
export async function firstAirings(reader: PublicReader, ids: string[]) {
  const docs = await ofIssues(reader, 'airings of issues', ids, ({ payload, now }) =>
    rowsWhere(payload, 'airings', {
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
    }),
  )
  const records = new Map<string, (RecordedAiring & AiringRow)[]>()
  for (const row of docs) {
    const key = idOf(row.issue) ?? ''
    records.set(key, [...(records.get(key) ?? []), row])
  }
  const firsts = new Map<string, AiringRow>()
  for (const [issue, own] of records) {
    const first = firstAiring(own, reader.now.getTime())
    if (first) firsts.set(issue, first)
  }
  return firsts
}

async function views(reader: PublicReader, rows: Aired[]): Promise<AiredIssueView[]> {
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

function between(from: string | undefined, to: string | undefined): Where {
  const begins = (day: string) => new Date(startOfDay(day)).toISOString()
  return {
    and: [
      ...(from ? [{ startedAt: { greater_than_equal: begins(from) } }] : []),
      ...(to ? [{ startedAt: { less_than: begins(addDays(to, 1)) } }] : []),
    ],
  }
}

function yearOf(instant: string): number {
  return Number(civilDateOf(new Date(instant).getTime()).slice(0, 4))
}
