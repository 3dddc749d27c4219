import { createLocalReq, type Payload, type TypedUser } from 'payload'

import { rowOf } from '@/database/rows'
import { articleActor } from '@/newsroom/articles/articleFacts'

import type { ArticleSide } from './articleSteps'

type Query = { payload: Payload; user: TypedUser; id: string | number }

/** Who a person is to an article; null when they may not read it. */
export async function loadArticleSide({ payload, user, id }: Query): Promise<ArticleSide | null> {
  const req = await createLocalReq({ user }, payload)
  const article = await rowOf(req, 'articles', String(id), {
    draft: true,
    trash: true,
    depth: 1,
    select: { author: true, createdBy: true, writers: true, outlet: true },
    populate: { users: { name: true }, outlets: {} },
    overrideAccess: false,
  })
  if (!article) return null
  const { roles, wroteIt } = await articleActor(req, article)
  const author = typeof article.author === 'object' ? (article.author?.name ?? null) : null
  return { roles, wroteIt, author }
}
