import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'

import type { StoredSide } from '../../texts/publicSide'
import { changeSide } from './side'
import { writeBeside } from '../../articles/writeBeside'

/** Until when nobody is to see a text (UTC, ISO; null lifts it): on its public side, and on the article that shows it. */
export async function setEmbargo({
  req,
  article,
  stored,
  until,
}: {
  req: PayloadRequest
  article: Article
  stored: StoredSide | null
  until: string | null
}): Promise<void> {
  if (stored) await changeSide(req, stored, { embargoUntil: until })
  await writeBeside(req, article, { embargoUntil: until })
}
