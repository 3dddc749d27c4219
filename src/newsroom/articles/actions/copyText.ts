import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { ownBlocks } from '@/domain/text/blocks/ownBlocks'
import type { Article } from '@/payload-types'

import { withContext } from '../../context/requestContext'
import { newBlockId } from '../../texts/newBlockId'
import { failure } from '../../words/failure'

/** What comes along. When, in which issue and by whom the other was to go out is that one’s. */
const WORDS = [
  ...(['title', 'sapo', 'cover', 'genre', 'source'] as const),
  ...(['corrects', 'falseText', 'trueText', 'apology'] as const),
  ...(['outlet', 'column', 'topics'] as const),
] as const

/**
 * A new draft of the request's user with the words of another text: reading that one is no right to add one, writing at its
 * outlet is asked for.
 * @throws NewsroomError when the text is not there for them.
 */
export async function copyText(req: PayloadRequest, id: string): Promise<Article> {
  const article = await rowOf(req, 'articles', id, { draft: true, overrideAccess: false })
  if (!article) throw failure('gone', { what: 'Bài này' })
  const words = Object.fromEntries(WORDS.map((field) => [field, ownOf(article[field])]))
  const data = {
    ...words,
    content: ownBlocks(article.content, newBlockId),
    author: req.user?.id ?? null,
  }
  return inTransaction({ payload: req.payload, req }, (own) =>
    withContext(own, { copiedFrom: article.title }, () =>
      own.payload.create({
        collection: 'articles',
        data: data as unknown as Article,
        draft: true,
        depth: 0,
        overrideAccess: false,
        req: own,
      }),
    ),
  )
}

type Reference = string | { id: string } | null | undefined

const ownOf = (value: Reference | readonly Reference[]) =>
  Array.isArray(value) ? value.map(idOf) : ((value as string | null | undefined) ?? null)
