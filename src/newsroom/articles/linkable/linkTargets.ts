import { isValidID, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import type { PublicReader } from '@/public-api/reader'
import type { Article } from '@/payload-types'
import { findTexts } from '@/public-api/queries/texts'

import { type HiddenSide, whyHidden } from './whyHidden'

/** A text of ours as the target of a link. */
export type LinkTarget = {
  id: string
  /** Null for one that is gone, or that the person may not know of. */
  title: string | null
  outlet: string | null
  /** Since when readers have it (UTC, ISO); null while they don't. */
  publicSince: string | null
  /** Why readers don't have it, after “bài này”; null when they do. */
  why: string | null
  /** Where the person can open it in the newsroom: on its page, or in the trash; null where nowhere. */
  opens: 'page' | 'trash' | null
}

const UNKNOWN = 'không còn trong hệ thống, hoặc bạn không xem được'

/**
 * Texts by their ids, in that order: what readers have by the title that they know, what the person may read besides by its
 * newest one.
 */
export async function linkTargets(
  req: PayloadRequest,
  ids: readonly string[],
  now: Date,
): Promise<LinkTarget[]> {
  const reader: PublicReader = { payload: req.payload, now, origin: '' }
  const valid = ids.filter((id) => isValidID(id, req.payload.db.defaultIDType))
  const texts = await inChunks(valid, (chunk) =>
    findTexts(reader, { where: [{ articleId: { in: chunk } }], limit: chunk.length }),
  )
  const rows = await readable(req, valid)
  const opens = new Map(rows.map((row) => [row.id, opensAt(row)]))
  const known = new Map<string, LinkTarget>()
  for (const { id, title, outlet, publishedAt } of texts) {
    known.set(id, {
      ...{ id, title, outlet: idOf(outlet), publicSince: publishedAt, why: null },
      opens: opens.get(id) ?? null,
    })
  }
  const hidden = rows.filter(({ id }) => !known.has(id))
  for (const one of await hiddenTargets(req, hidden, now)) known.set(one.id, one)
  const found = ids.map(
    (id) =>
      known.get(id) ??
      ({ id, title: null, outlet: null, publicSince: null, why: UNKNOWN, opens: null } as const),
  )
  return named(req, found)
}

type Row = Pick<Article, 'id' | 'title' | 'outlet' | 'deletedAt'>

/** Those of the texts that the person may read in the newsroom, in the trash too. */
function readable(req: PayloadRequest, ids: readonly string[]): Promise<Row[]> {
  return inChunks(ids, (chunk) =>
    rowsWhere(req, 'articles', {
      where: { id: { in: chunk } },
      select: { title: true, outlet: true, deletedAt: true },
      draft: true,
      trash: true,
      // What the system writes is nobody's.
      overrideAccess: !req.user,
    }),
  )
}

const opensAt = ({ deletedAt }: Row): 'page' | 'trash' => (deletedAt ? 'trash' : 'page')

async function hiddenTargets(
  req: PayloadRequest,
  rows: readonly Row[],
  now: Date,
): Promise<LinkTarget[]> {
  const sides = await inChunks(
    rows.map(({ id }) => id),
    (chunk) =>
      rowsWhere(req, 'public-texts', {
        where: { articleId: { in: chunk } },
        select: {
          articleId: true,
          publication: true,
          nextAt: true,
          publishedAt: true,
          embargoUntil: true,
          expireAt: true,
          takenDown: true,
          trashed: true,
        },
        overrideAccess: true,
      }),
  )
  const sideOf = new Map<string, HiddenSide>(
    sides.map((side) => [side.articleId, { ...side, publication: idOf(side.publication) }]),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title || 'Bài chưa có tiêu đề',
    outlet: idOf(row.outlet),
    publicSince: null,
    why: row.deletedAt
      ? 'đang ở thùng rác'
      : (whyHidden(sideOf.get(row.id) ?? null, now.toISOString()) ?? 'chưa đăng'),
    opens: opensAt(row),
  }))
}

/** Outlets by their names, which everybody knows. */
async function named(req: PayloadRequest, targets: LinkTarget[]): Promise<LinkTarget[]> {
  const ids = [...new Set(targets.flatMap(({ outlet }) => outlet ?? []))]
  const rows = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'outlets', {
      where: { id: { in: chunk } },
      select: { name: true },
      overrideAccess: true,
    }),
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return targets.map((one) => ({ ...one, outlet: one.outlet && (names.get(one.outlet) ?? null) }))
}
