import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import type { DeskAiring } from '../../airings/actions/deskAiring'
import { replaceAiring } from '../../airings/actions/replaceAiring'
import { withContext } from '../../context/requestContext'
import { isWithdrawn, standingAiring, withdrawAhead, WITHDRAWN } from '../airingOfText'
import { timeOfMove } from './enforceWorkflow'
import { evidenceOf } from './recordPublication'

/**
 * The airing of a published article that no reader has seen yet, its embargo lying ahead, follows the article: to the
 * time of a lifted or moved embargo, out of what counts with an article in the trash, and back with it. Once public it
 * aired, and stays.
 */
export const moveAiring: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
  const made = req.context.articleMove
  const wasTrashed = Boolean(previousDoc?.deletedAt)
  const isTrashed = Boolean(doc.deletedAt)
  const isPublishedAgain = made?.move === 'publish' && Boolean(previousDoc?.publishedAt)
  if (!doc.publishedAt || (wasTrashed === isTrashed && !isPublishedAgain)) return doc
  const now = timeOfMove(req)
  if (isTrashed) {
    await withdrawAhead({ req, article: doc.id, now, reason: WITHDRAWN.trashed })
    return doc
  }
  const airing = await standingAiring(req, doc.id)
  if (!airing) return doc
  const comesBack = airing.record.rejected && isWithdrawn(airing.record.note)
  const isAhead = !airing.record.rejected && airing.record.startedAt > now
  if (doc._status === 'published' && (comesBack || isAhead)) {
    await publishAt({ req, airing, doc, at: later(now, doc.embargoUntil) })
  }
  return doc
}

async function publishAt({
  req,
  airing,
  doc,
  at,
}: {
  req: PayloadRequest
  airing: DeskAiring
  doc: Article
  at: string
}): Promise<void> {
  const { record } = airing
  if (!record.rejected && record.startedAt === at) return
  await withContext(req, { recordsPublication: true }, () =>
    replaceAiring({
      req,
      old: airing,
      data: {
        startedAt: at,
        kind: record.kind,
        seconds: record.seconds ?? null,
        channel: record.channel ?? null,
        evidenceUrl: evidenceOf(doc),
        evidenceFile: record.evidenceFile as string | null,
        note: null,
        confirmed: true,
        rejected: false,
      },
      auditNote: { action: 'airing.correct', reason: 'Giờ bài hiện ra bên ngoài thay đổi.' },
    }),
  )
}

const later = (now: string, embargo: string | null | undefined) =>
  embargo && embargo > now ? embargo : now
