import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import {
  type Cycle,
  cyclesOf,
  type VersionEvent,
  versionLines,
} from '@/domain/text/versions/versionLines'
import type { NamedChain } from '@/domain/workflow/text/chains'
import type { Article } from '@/payload-types'

import { asReader } from '../../audit/asReader'

/** Versions on a page. */
export const PAGE = 50
/** Lines of the log that are looked at for a page, and publications of a text. */
const MOST_EVENTS = 1000

export type VersionPage = {
  cycles: readonly Cycle[]
  page: number
  pages: number
  /** Versions in all. */
  total: number
  /** The newest of all, which is what is worked on. */
  newest: string | null
}

/** Moves that write a version of a text. */
const WRITING = [
  ...['submit', 'withdraw', 'return', 'approve', 'publish', 'takeDown', 'reassign', 'revise'].map(
    (move) => `article.${move}`,
  ),
  ...['article.restoreVersion', 'article.trash', 'article.untrash', 'create'],
]

type Asked = { article: string; page: number; isFolded: boolean }

/**
 * A page of a text's versions, newest first, as the request's user may read them: without their words, however long those
 * are. Null where they may not.
 */
export async function listVersions(
  req: PayloadRequest,
  { article, page, isFolded }: Asked,
): Promise<VersionPage | null> {
  const found = await pageOf(req, article, page)
  if (!found || found.totalDocs === 0) return null
  const rows = found.docs.map(({ id, updatedAt, version }) => versionRow(id, updatedAt, version))
  const [published, events, first] = await Promise.all([
    publishedAt(req, article),
    eventsOf(req, article, rows),
    page === 1 ? found : pageOf(req, article, 1),
  ])
  const names = await namesOf(
    req,
    rows.flatMap(({ savedBy }) => savedBy ?? []),
  )
  const named = rows.map((row) => ({
    ...row,
    savedBy: row.savedBy && (names.get(row.savedBy) ?? null),
  }))
  return {
    cycles: cyclesOf(versionLines(named, events, { isFolded }), published),
    page: found.page ?? page,
    pages: found.totalPages,
    total: found.totalDocs,
    newest: first?.docs[0]?.id ?? null,
  }
}

async function pageOf(req: PayloadRequest, article: string, page: number) {
  const [found] = await asReader(
    req.payload
      .findVersions({
        collection: 'articles',
        where: { parent: { equals: article } },
        select: {
          updatedAt: true,
          version: {
            ...{ state: true, step: true, chain: true, revision: true, _status: true },
            savedBy: true,
          },
        } as never,
        sort: '-updatedAt',
        depth: 0,
        limit: PAGE,
        page,
        // Of a text in the trash as well: it may come out again.
        trash: true,
        overrideAccess: false,
        user: req.user,
        req,
      })
      .then((one) => [one]),
  )
  return found ?? null
}

function versionRow(id: string, updatedAt: string, version: Partial<Article>) {
  const state = version.state ?? 'draft'
  const steps = (version.chain as NamedChain | null | undefined)?.steps
  return {
    id,
    at: Date.parse(updatedAt),
    state,
    step: state === 'submitted' ? (steps?.[version.step ?? 0]?.name ?? null) : null,
    isPublished: version._status === 'published',
    revision: version.revision ?? null,
    savedBy: idOf(version.savedBy),
  }
}

/** Who moved a text is no secret of its page: read for whoever may read its versions. */
async function eventsOf(
  req: PayloadRequest,
  article: string,
  rows: readonly { at: number }[],
): Promise<VersionEvent[]> {
  const oldest = rows.at(-1)
  if (!oldest) return []
  const found = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'articles' } },
        { subjectId: { equals: article } },
        { action: { in: WRITING } },
        { at: { greater_than_equal: new Date(oldest.at - 1000).toISOString() } },
      ],
    },
    select: { action: true, at: true, actorName: true, after: true },
    sort: 'at',
    limit: MOST_EVENTS,
    overrideAccess: true,
  })
  return found.map(({ action, at, actorName, after }) => ({
    action,
    at: Date.parse(at),
    by: actorName ?? null,
    revision: (after as { revision?: string } | null)?.revision ?? null,
  }))
}

async function publishedAt(req: PayloadRequest, article: string): Promise<number[]> {
  const rows = await rowsWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'articles' } },
        { subjectId: { equals: article } },
        { action: { equals: 'article.publish' } },
      ],
    },
    select: { at: true },
    sort: 'at',
    limit: MOST_EVENTS,
    overrideAccess: true,
  })
  return rows.map(({ at }) => Date.parse(at))
}

/** People by name, for whoever may read what they wrote. */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks([...new Set(ids)], (chunk) =>
    rowsWhere(req, 'users', {
      where: { id: { in: chunk } },
      select: { name: true },
      overrideAccess: true,
    }),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
