import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { PLACING } from '@/newsroom/articles/placing'
import type { Article } from '@/payload-types'

/**
 * Makes the live row of an article the revision that went out while people wrote on, as publishing it at the desk would have:
 * supervisors and whatever else asks for what is published read that row. The draft stays the newest version. A revision of
 * which no version was kept leaves the row as it is.
 */
export async function giveLiveRow(
  req: PayloadRequest,
  { article, publication, at }: { article: Article; publication: string; at: string },
): Promise<void> {
  const publishedAt = article.publishedAt ?? at
  const version = await signedVersion(req, article.id, publication)
  const set = version
    ? {
        ...version,
        // Not part of a revision: as they are now.
        ...Object.fromEntries(PLACING.map((field) => [field, idsOf(article[field])])),
        embargoUntil: article.embargoUntil,
        deletedAt: null,
        state: 'published',
        _status: 'published',
      }
    : {}
  await req.payload.db.updateOne({
    collection: 'articles',
    id: article.id,
    data: { ...set, publishedAt },
    req,
  })
}

/** The row as its last approver signed it, with the fingerprint that was frozen. */
async function signedVersion(
  req: PayloadRequest,
  article: string,
  publication: string,
): Promise<Record<string, unknown> | null> {
  const frozen = await rowOf(req, 'publications', publication, {
    select: { revision: true },
    overrideAccess: true,
  })
  if (!frozen?.revision) return null
  const { docs } = await req.payload.db.findVersions({
    collection: 'articles',
    where: {
      and: [
        { parent: { equals: article } },
        { 'version.revision': { equals: frozen.revision } },
        { 'version.state': { in: ['approved', 'published'] } },
      ],
    },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  const found = docs[0]?.version as Record<string, unknown> | undefined
  if (!found) return null
  return Object.fromEntries(Object.entries(found).filter(([field]) => field !== 'id'))
}

type Reference = string | { id: string } | null | undefined

/** What a row names, by id: a request may have it whole. */
const idsOf = (named: Reference | readonly Reference[]) =>
  Array.isArray(named) ? named.map(idOf) : idOf(named as Reference)
