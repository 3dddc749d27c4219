import type { PayloadRequest } from 'payload'

import { rowWhere } from '@/database/rows'
import { peopleWords } from '@/domain/credit/words'
import { diffTexts } from '@/domain/text/diff'
import type { Article, AuditEvent } from '@/payload-types'

import { plainTextOf } from '../../texts/contentShape'
import { asReader } from '../asReader'
import type { Difference } from './differenceLine'

type Event = Pick<AuditEvent, 'subjectCollection' | 'subjectId' | 'before' | 'after' | 'at'>

const PARTS: readonly {
  key: string
  label: string
  read: (article: Partial<Article>) => string
}[] = [
  { key: 'title', label: 'Tiêu đề', read: ({ title }) => title ?? '' },
  { key: 'sapo', label: 'Sapo', read: ({ sapo }) => sapo ?? '' },
  { key: 'content', label: 'Nội dung', read: ({ content }) => plainTextOf(content) },
  { key: 'people', label: 'Những người thực hiện', read: ({ people }) => peopleWords(people) },
]

/**
 * How a text changed since the line of the log before: the log keeps fingerprints, the versions the words, and those are
 * read under the reader's rights.
 */
export async function articleTexts(req: PayloadRequest, event: Event): Promise<Difference[]> {
  const { subjectCollection, subjectId, after, at } = event
  if (subjectCollection !== 'articles' || !subjectId) return []
  const now = await versionOf(req, subjectId, revisionIn(after))
  if (!now) return []
  const was = await versionOf(req, subjectId, await revisionBefore(req, subjectId, at))
  return PARTS.map(({ key, label, read }) => ({
    key,
    label,
    parts: diffTexts(was ? read(was) : '', read(now)),
  })).filter(({ parts }) => !was || parts.some(({ kind }) => kind !== 'same'))
}

function revisionIn(values: unknown): string | null {
  const revision: unknown = (values as { revision?: unknown } | null)?.revision
  return typeof revision === 'string' ? revision : null
}

async function revisionBefore(
  req: PayloadRequest,
  article: string,
  at: string,
): Promise<string | null> {
  const row = await rowWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'articles' } },
        { subjectId: { equals: article } },
        { at: { less_than: at } },
      ],
    },
    sort: '-at',
    select: { after: true },
    overrideAccess: false,
  })
  return revisionIn(row?.after)
}

async function versionOf(
  req: PayloadRequest,
  article: string,
  revision: string | null,
): Promise<Partial<Article> | null> {
  if (!revision) return null
  const found = req.payload.findVersions({
    collection: 'articles',
    where: {
      and: [{ parent: { equals: article } }, { 'version.revision': { equals: revision } }],
    },
    sort: '-updatedAt',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const [newest] = await asReader(found.then(({ docs }) => docs))
  return newest?.version ?? null
}
