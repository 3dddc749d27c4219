import type { ServerProps } from 'payload'

import { ArticleButtons } from './ArticleButtons'
import { loadArticleSide } from './loadArticleSide'

/** Stands where Payload has its publish button: the moves this person can make. */
export async function ArticleActions({ id, payload, user }: ServerProps & { id?: string }) {
  if (!id || !user) return null
  const side = await loadArticleSide({ payload, user, id })
  return side && <ArticleButtons side={side} />
}
