import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { Anchor } from '@/domain/comment/anchor/types'
import type { CommentState } from '@/domain/comment/types'
import type { Comment } from '@/payload-types'

import { failure } from '../words/failure'

/** All that was said about a text, the oldest first. */
export function commentsOf(req: PayloadRequest, article: string): Promise<Comment[]> {
  return rowsWhere(req, 'comments', {
    where: { articleId: { equals: article } },
    sort: ['at', 'id'],
    overrideAccess: true,
  })
}

/** A comment of a text with those of its thread. @throws NewsroomError when the text has none of this id. */
export function found(comments: readonly Comment[], id: string): Comment {
  const comment = comments.find((one) => one.id === id)
  if (!comment) throw failure('commentGone')
  return comment
}

/** The id of the first comment of a comment's thread. */
export const threadOf = ({ id, thread }: Pick<Comment, 'id' | 'thread'>): string => thread ?? id

export function stateOf(comment: Comment, comments: readonly Comment[]): CommentState {
  const own = comments.filter((one) => threadOf(one) === threadOf(comment))
  const head = own.find(({ thread }) => !thread)
  const place = own.indexOf(comment)
  return {
    kind: head?.kind ?? comment.kind,
    by: idOf(comment.by),
    isReply: Boolean(comment.thread),
    isRemoved: Boolean(comment.removedAt),
    isResolved: Boolean(head?.resolvedAt),
    isDecided: Boolean(head?.decision),
    isAnswered: own.slice(place + 1).some(({ removedAt }) => !removedAt),
  }
}

/** What a comment is about; null for the text as a whole. */
export function anchorIn(comment: Comment): Anchor | null {
  const { block, quote, prefix, suffix, offset } = comment
  if (!quote) return null
  return {
    block: block ?? null,
    quote,
    prefix: prefix ?? '',
    suffix: suffix ?? '',
    offset: offset ?? 0,
  }
}

const SHORT = 60

/** The beginning of a quote, for the log and for refusals. */
export function shortQuote(quote: string | null | undefined): string {
  const line = (quote ?? '').replace(/\s+/g, ' ')
  const letters = [...line]
  return letters.length > SHORT ? `${letters.slice(0, SHORT).join('')}…` : line
}
