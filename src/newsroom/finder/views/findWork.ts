import type { PayloadRequest, Where } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { parseQuery, type SearchQuery } from '@/domain/search/query'
import { marked } from '@/domain/search/snippet'
import { findTexts } from '@/public-api/queries/texts'
import { publicIndexOf } from '@/public-api/search/publicIndex'
import type { FindCursor, SearchIndex } from '@/search/searchIndex'

import { WORK_KIND_NAMES, WORK_KINDS, type WorkKind, type WorkName } from '../kinds'
import { idOfKey, kindMark, outletMark, workIndexOf } from '../workIndex'

/** Something found, as the person who looks may see it. */
export type FoundWork = WorkName & {
  kind: WorkKind
  /** The title as HTML, the words found marked. */
  marked: string
}

/** So many of a kind are shown. */
const EACH = 6
/** So many of a kind are asked for at a time whether the person may read them, and so often. */
const ASKED_AT_ONCE = 40
const MOST_ROUNDS = 5

/**
 * Texts, issues, columns, people and plans by their words, for whoever looks: which there are the index says, which of them are shown and
 * how the rules of access, row by row. Texts of outlets whose newsroom the person is not in are found by what readers have, never by a draft.
 */
export async function findWork(req: PayloadRequest, typed: string): Promise<FoundWork[]> {
  const query = parseQuery(typed)
  if (query.length === 0) return []
  const index = await workIndexOf(req.payload).upToDate()
  const found: FoundWork[] = []
  for (const kind of WORK_KIND_NAMES) {
    const names =
      kind === 'articles'
        ? await texts(req, index, query)
        : await named(req, kind, { index, query })
    found.push(...names.map((name) => ({ ...name, kind, marked: marked(name.title, query) })))
  }
  return found
}

type Asked = { index: SearchIndex; query: SearchQuery; outlets?: readonly string[]; where?: Where }

/** The best that the person may read: rows are asked for until there are enough. */
async function named(
  req: PayloadRequest,
  kind: WorkKind,
  { index, query, outlets, where }: Asked,
): Promise<WorkName[]> {
  const names: WorkName[] = []
  let cursor: FindCursor | null = null
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const page: Awaited<ReturnType<SearchIndex['find']>> = await index.find({
      query,
      marks: [[kindMark(kind)], ...(outlets ? [outlets.map(outletMark)] : [])],
      limit: ASKED_AT_ONCE,
      cursor,
    })
    const ids = page.hits.map(({ key }) => idOfKey(key))
    names.push(...(await readable(req, kind, { ids, where, draft: true })))
    cursor = page.next
    if (names.length >= EACH || !cursor) break
  }
  return names.slice(0, EACH)
}

async function readable(
  req: PayloadRequest,
  kind: WorkKind,
  { ids, where, draft }: { ids: string[]; where?: Where; draft: boolean },
): Promise<WorkName[]> {
  if (ids.length === 0) return []
  const rows = await WORK_KINDS[kind].toShow(req, {
    where: { and: [{ id: { in: ids } }, ...(where ? [where] : [])] },
    limit: ids.length,
    draft,
    overrideAccess: false,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function texts(
  req: PayloadRequest,
  index: SearchIndex,
  query: SearchQuery,
): Promise<WorkName[]> {
  if (isAdministrator(req.user as Member | null)) return named(req, 'articles', { index, query })
  const own = await outletsWithRole(req, NEWSROOM_ROLES)
  const supervised = (await outletsWithRole(req, ['supervisor'])).filter((id) => !own.includes(id))
  const where = { outlet: { in: own } }
  return [
    ...(own.length > 0 ? await named(req, 'articles', { index, query, outlets: own, where }) : []),
    ...(supervised.length > 0 ? await asReaders(req, query, supervised) : []),
  ].slice(0, EACH)
}

/** Texts that readers have, found and named by what readers have. */
async function asReaders(
  req: PayloadRequest,
  query: SearchQuery,
  outlets: readonly string[],
): Promise<WorkName[]> {
  const { payload } = req
  const index = await publicIndexOf(payload).upToDate()
  if (!index) return []
  const { hits } = await index.find({ query, marks: [outlets.map(outletMark)], limit: EACH })
  const ids = hits.map(({ key }) => key)
  if (ids.length === 0) return []
  const rows = await findTexts(
    { payload, now: new Date(), origin: '' },
    { where: [{ articleId: { in: ids } }], limit: ids.length },
  )
  const shown = await readable(req, 'articles', { ids, draft: false })
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return shown.flatMap((name) => {
    const title = titles.get(name.id)
    return title === undefined ? [] : [{ ...name, title }]
  })
}
