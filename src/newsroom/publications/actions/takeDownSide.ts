import type { PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import { readersSince } from '@/domain/workflow/text/readersSince'
import type { TextState } from '@/domain/workflow/text/types'
import type { Article } from '@/payload-types'
import { fileNames } from '@/public-api/queries/takenDown'

import { withdrawAhead, WITHDRAWN } from '../../articles/airingOfText'
import { withContext } from '../../context/requestContext'
import type { Expiry, StoredSide } from '../../texts/publicSide'
import { recordSightSoFar } from './recordFirstSight'
import { changeSide, NO_EXPIRY, NOTHING_NEXT } from './side'

export type TakingDown = {
  req: PayloadRequest
  article: Article
  stored: StoredSide
  /** As the law of texts decided it. */
  before: TextState
  after: TextState
  reason: string | null
  /** Now (UTC, ISO). */
  at: string
  standIns: readonly string[]
  /** What it was set by, when it is carried out at its minute. */
  expiry: Expiry | null
}

/**
 * Takes a text down as the law decided: readers have nothing of it, and what was approved and out is approved no more. Whether
 * that wrote the line of the log.
 */
export async function takeDownSide(taking: TakingDown): Promise<boolean> {
  const { req, article, stored, before, after, at } = taking
  await recordSightSoFar(req, article.id, at)
  await changeSide(req, stored, {
    ...NOTHING_NEXT,
    ...NO_EXPIRY,
    takenDown: true,
    publication: null,
    publishedRevision: null,
    goneSince: goneSince(taking),
  })
  // What is kept names its own files: the library's are free to go. Readers who ask for one are told that it is gone.
  const data = { pictures: [], files: [], goneFiles: await shownBy(req, stored) }
  await req.payload.db.updateOne({ collection: 'public-texts', id: stored.id, data, req })
  await withdrawAhead({ req, article: article.id, now: at, reason: WITHDRAWN.takenDown })
  if (after.work.state !== before.work.state) {
    await returnArticle(taking)
    return true
  }
  // The work goes on as it was; the live row, which supervisors read, is no published one any more.
  await withContext(req, { takingDown: true, writingBeside: true }, () =>
    writeLive(req, article.id),
  )
  return false
}

async function shownBy(req: PayloadRequest, { publication }: StoredSide): Promise<string[]> {
  const parts = publication
    ? await rowOf(req, 'publications', publication, {
        select: { pictures: true, files: true },
        overrideAccess: true,
      })
    : null
  return parts ? fileNames(parts) : []
}

/** Since when readers have it no more: since its minute, if that came before; null if they never had it. */
function goneSince({ stored, before, at }: TakingDown): string | null {
  const { publishedAt, expiry, trashed } = stored
  const expireAt = expiry?.at ?? null
  const wasSeen = readersSince({ ...before.public, publishedAt, expireAt }, at) !== null
  if (!wasSeen || trashed) return null
  return expireAt !== null && expireAt < at ? expireAt : at
}

/** The article's own move, with its line in the log: what was approved is not approved any more. */
function returnArticle({ req, article: { id }, ...taking }: TakingDown): Promise<Article> {
  const { reason, after, standIns, expiry } = taking
  const asked = { move: 'takeDown', reason, seenRevision: null, decided: after } as const
  const intent = { ...asked, standIns, expiry }
  return withContext(
    req,
    { takingDown: true, writingBeside: true, articleIntent: { id, intent } },
    () => writeLive(req, id),
  )
}

const writeLive = (req: PayloadRequest, id: string): Promise<Article> =>
  req.payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft', expireAt: null },
    depth: 0,
    overrideAccess: true,
    req,
  })
