import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import { listedBy } from '../listedBy'
import { freezeArticle } from './publishText'
import { createSide, idsOf } from './side'

/**
 * Gives readers a text that another place published at `since` (UTC, ISO), or lets them be told that it is gone. What they had
 * there aired there: nothing airs here (ADR 0031). Answers what was frozen.
 */
export async function publishArchived(
  req: PayloadRequest,
  article: Article,
  { since, takenDown, at }: { since: string; takenDown: boolean; at: string },
): Promise<string> {
  const publication = await freezeArticle(req, article, at)
  const lists = {
    ...listedBy(article),
    ...{ pictures: idsOf(article.pictures), files: idsOf(article.files) },
  }
  await createSide(req, article, {
    ...{ publishedAt: since, revisedAt: since, seenSince: since, archived: true, takenDown },
    ...(takenDown
      ? { goneSince: at }
      : { publication, publishedRevision: article.revisionNumber ?? null, ...lists }),
  })
  return publication
}
