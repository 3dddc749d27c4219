import type { PayloadRequest } from 'payload'

import type { Comment } from '@/payload-types'

import { recordEvent } from '../audit/recordEvent'
import type { Commented } from './loadCommented'
import { shortQuote } from './threads'

export type CommentAction =
  | 'comment'
  | 'reply'
  | 'suggest'
  | 'editComment'
  | 'deleteComment'
  | 'resolveComment'
  | 'reopenComment'
  | 'acceptSuggestion'
  | 'refuseSuggestion'

/** A line in the log of what was done with a comment: about which words, never what was said of them. */
export function logComment(
  req: PayloadRequest,
  action: CommentAction,
  { article, outlet }: Commented,
  head: Pick<Comment, 'quote'>,
): Promise<void> {
  const quote = shortQuote(head.quote)
  return recordEvent({
    req,
    action: `article.${action}`,
    collection: 'articles',
    id: article.id,
    title: article.title ?? '',
    outlet,
    reason: quote ? `“${quote}”` : null,
  })
}
