import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { bylineOf } from '@/domain/credit/byline'
import type { Checklist, PictureFacts, TextFacts } from '@/domain/checklist/types'
import { textFileType } from '@/domain/text/textFile'

import { captionsIn, plainTextOf } from '../texts/contentShape'
import { filesIn } from '../texts/filesIn'
import { picturesOf } from '../texts/picturesOf'
import { checklistOfRow } from './checklistOfRow'

type Reference = string | { id: string } | null | undefined

/** As much of an article as a checklist looks at. */
export type CheckedArticle = {
  id?: string
  state?: string | null
  revisionNumber?: number | null
  outlet?: Reference
  column?: Reference
  genre?: string | null
  title?: string | null
  sapo?: string | null
  content?: unknown
  cover?: Reference
  topics?: unknown
  issue?: unknown
  penName?: string | null
  people?: unknown
  source?: string | null
  approvedPictures?: unknown
  approvedFiles?: unknown
}

/** What `checkText` is asked with: the checklists of the text's outlet and organisation, and what is found in the text. */
export type Checks = { checklists: Checklist[]; facts: TextFacts }

/** With no checklist anywhere near, nothing of the text is looked up. */
export async function loadChecks(req: PayloadRequest, article: CheckedArticle): Promise<Checks> {
  const outlet = idOf(article.outlet)
  const organisation = outlet ? await organisationOf(req, outlet) : null
  const rows = outlet ? await checklistsAt(req, outlet, organisation) : []
  const checklists = rows.map(checklistOfRow)
  const place = { outlet, organisation, column: idOf(article.column), genre: article.genre ?? null }
  const isAsked = checklists.length > 0
  const pictures = isAsked ? await picturesFor(req, article) : []
  const recordings = isAsked ? await recordingsFor(req, article) : []
  const ticked = isAsked ? await ticksOf(req, article) : []
  return { checklists, facts: { ...factsIn(article), place, pictures, recordings, ticked } }
}

type LookedUp = 'place' | 'pictures' | 'recordings' | 'ticked'

function factsIn(article: CheckedArticle): Omit<TextFacts, LookedUp> {
  return {
    title: article.title ?? '',
    sapo: article.sapo ?? '',
    body: plainTextOf(article.content),
    cover: idOf(article.cover) !== null,
    topics: Array.isArray(article.topics) ? article.topics.length : 0,
    issue: idOf(article.issue as Reference) !== null,
    penName: bylineOf(article),
    source: article.source ?? '',
  }
}

const checklistsAt = (req: PayloadRequest, outlet: string, organisation: string | null) =>
  rowsWhere(req, 'checklists', {
    where: {
      or: [
        { outlet: { equals: outlet } },
        { and: [{ outlet: { exists: false } }, { organisation: { equals: organisation ?? '' } }] },
      ],
    },
    sort: 'id',
    overrideAccess: true,
  })

async function organisationOf(req: PayloadRequest, outlet: string): Promise<string | null> {
  const row = await rowOf(req, 'outlets', outlet, {
    select: { organisation: true },
    overrideAccess: true,
  })
  return idOf(row?.organisation)
}

/** As readers would get them: of an approved text as they were when it was approved. */
async function picturesFor(req: PayloadRequest, article: CheckedArticle): Promise<PictureFacts[]> {
  const ids = picturesOf(article)
  if (ids.length === 0) return []
  const { state, approvedPictures } = article
  const isSigned = state === 'approved' && Array.isArray(approvedPictures)
  const rows = isSigned
    ? (approvedPictures as ({ id: string } & Partial<PictureFacts>)[])
    : await rowsWhere(req, 'media', {
        where: { id: { in: ids } },
        select: { alt: true, caption: true, credit: true },
        limit: ids.length,
        overrideAccess: true,
      })
  const known = new Map(rows.map((row) => [row.id, row]))
  const own = captionsIn(article.content)
  return ids.flatMap((id) => {
    const row = known.get(id)
    if (!row) return []
    return [
      { alt: row.alt ?? '', caption: own.get(id) ?? row.caption ?? '', credit: row.credit ?? '' },
    ]
  })
}

/** The sounds and films of a text, by the same rule. */
async function recordingsFor(
  req: PayloadRequest,
  { state, approvedFiles, content }: CheckedArticle,
): Promise<TextFacts['recordings']> {
  const ids = filesIn(content)
  if (ids.length === 0) return []
  const isSigned = state === 'approved' && Array.isArray(approvedFiles)
  const rows = isSigned
    ? (approvedFiles as { mimeType?: string | null; credit?: string | null }[])
    : await rowsWhere(req, 'text-files', {
        where: { id: { in: ids } },
        select: { mimeType: true, credit: true },
        limit: ids.length,
        overrideAccess: true,
      })
  return rows
    .filter(({ mimeType }) => ['audio', 'video'].includes(textFileType(mimeType)?.kind ?? ''))
    .map(({ credit }) => ({ credit: credit ?? '' }))
}

/** What was ticked by hand for the revision as it stands; of an earlier one nothing counts. */
async function ticksOf(req: PayloadRequest, article: CheckedArticle): Promise<string[]> {
  if (!article.id) return []
  const rows = await rowsWhere(req, 'checklist-ticks', {
    where: {
      and: [
        { articleId: { equals: article.id } },
        { revisionNumber: { equals: article.revisionNumber ?? 0 } },
      ],
    },
    select: { words: true },
    sort: 'id',
    overrideAccess: true,
  })
  return rows.map(({ words }) => words)
}
