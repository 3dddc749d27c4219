import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { rowOf, rowWhere } from '@/database/rows'
import { articleActor } from '@/newsroom/articles/articleFacts'

import type { ArticleSide } from './articleSteps'

async function publicSideOf(req: PayloadRequest, id: string): Promise<ArticleSide['publicSide']> {
  const row = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: id } },
    select: { takenDown: true, publication: true },
    overrideAccess: true,
  })
  if (row?.takenDown) return 'takenDown'
  return row?.publication ? 'published' : null
}

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
  return { roles, wroteIt, author, publicSide: await publicSideOf(req, String(id)) }
}
