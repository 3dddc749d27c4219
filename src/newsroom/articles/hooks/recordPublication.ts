import { countWhere, rowOrThrow } from '@/database/rows'
import { settings } from '@/settings/settings'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { insertUnique } from '@/database/claim'
import type { Article } from '@/payload-types'
import { articlePath } from '@/public-api/address'

import { withContext } from '../../context/requestContext'

/**
 * Publishing an article on a page column is itself the airing of that column's item: its issue (the one it was written
 * for, else one of its own) gets a confirmed first airing whose proof is the public address. Once per article.
 */
export const recordPublication: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const made = req.context.articleMove
  const columnId = idOf(doc.column)
  if (made?.move !== 'publish' || !columnId) return doc
  const column = await rowOrThrow(req, 'columns', columnId, {
    select: { kind: true },
    overrideAccess: true,
  })
  if (column.kind !== 'page' || (await isRecorded(req, doc.id))) return doc
  const issue = idOf(doc.issue) ?? (await ownIssue(req, doc, columnId))
  if (!issue) return doc
  await withContext(req, { recordsPublication: true }, () =>
    req.payload.create({
      collection: 'airings',
      data: {
        issue,
        startedAt: firstPublic(doc),
        kind: 'first',
        confirmed: true,
        evidenceUrl: evidenceOf(doc),
        article: doc.id,
        sourceKey: `article:${doc.id}`,
        sample: doc.sample ?? false,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  return doc
}

/** The proof of a publication: the public address. */
export function evidenceOf(doc: Article): string {
  return `${settings().serverUrl ?? 'http://localhost:3000'}${articlePath(doc)}`
}

/** When readers can first see it: an embargo may put that off. */
function firstPublic({ publishedAt, embargoUntil }: Article): string {
  const times = [publishedAt, embargoUntil].filter((time) => typeof time === 'string')
  return times.sort().at(-1) ?? new Date().toISOString()
}

async function isRecorded(req: PayloadRequest, article: string): Promise<boolean> {
  const totalDocs = await countWhere(req, 'airings', {
    where: { article: { equals: article } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function ownIssue(req: PayloadRequest, doc: Article, column: string): Promise<string | null> {
  const slotKey = `article:${doc.id}`
  let id: string | null = null
  await insertUnique(['slotKey'], async () => {
    const issue = await req.payload.create({
      collection: 'issues',
      data: { column, title: doc.title, slotKey, sample: doc.sample ?? false },
      depth: 0,
      overrideAccess: true,
      req,
    })
    id = issue.id
  })
  return id
}
