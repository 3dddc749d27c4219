import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import { asReader } from '../../audit/asReader'

export type LoadedVersion = { id: string; at: string; version: Partial<Article> }

/** A version of this text with its words, as the request's user may read it; null for another text's, and for none. */
export async function loadVersion(
  req: PayloadRequest,
  { article, id }: { article: string; id: string },
): Promise<LoadedVersion | null> {
  const [row] = await versionsWhere(req, { article, where: { id: { equals: id } } })
  return row ?? null
}

/** The one before it. */
export async function versionBefore(
  req: PayloadRequest,
  { article, at }: { article: string; at: string },
): Promise<LoadedVersion | null> {
  const [row] = await versionsWhere(req, { article, where: { updatedAt: { less_than: at } } })
  return row ?? null
}

/** Several of them. */
export function loadVersions(
  req: PayloadRequest,
  { article, ids }: { article: string; ids: readonly string[] },
): Promise<LoadedVersion[]> {
  return versionsWhere(req, { article, where: { id: { in: [...ids] } }, limit: ids.length })
}

type Asked = { article: string; where: Record<string, object>; limit?: number }

async function versionsWhere(
  req: PayloadRequest,
  { article, where, limit = 1 }: Asked,
): Promise<LoadedVersion[]> {
  const docs = await asReader(
    req.payload
      .findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: article } }, where] },
        sort: '-updatedAt',
        depth: 0,
        limit,
        pagination: false,
        trash: true,
        overrideAccess: false,
        user: req.user,
        req,
      })
      .then((found) => found.docs),
  )
  return docs.map(({ id, updatedAt, version }) => ({ id, at: updatedAt, version }))
}
