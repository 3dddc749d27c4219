import type { PayloadRequest } from 'payload'

import { replaceIn } from '@/domain/comment/anchor/replaceIn'
import { mayDo } from '@/domain/comment/mayDo'

import { whileMoving } from '../../articles/actions/whileMoving'
import { failure } from '../../words/failure'
import { loadCommented } from '../loadCommented'
import { logComment } from '../logComment'
import { anchorIn, commentsOf, found, shortQuote, stateOf } from '../threads'
import { decide } from './changeComment'

type Asked = { req: PayloadRequest; article: string; comment: string }

/**
 * Follows a suggestion: an edit of the text by the request's user, by the law of texts (it voids an approval), with the
 * suggestion settled in one act.
 * @throws NewsroomError when the words are not in the text any more, or the text is not theirs to change now.
 */
export function acceptSuggestion({ req, article: id, comment }: Asked): Promise<void> {
  return whileMoving(req, id, async (own) => {
    const commented = await loadCommented(own, id)
    const comments = await commentsOf(own, id)
    const suggestion = found(comments, comment)
    const state = stateOf(suggestion, comments)
    if (state.isResolved || state.isDecided) throw failure('commentClosed')
    if (!mayDo(state, commented.reader).decide) throw failure('decideNotYours')
    const anchor = anchorIn(suggestion)
    const { content } = commented.article
    const changed = anchor && content && replaceIn(content, anchor, suggestion.replacement ?? '')
    if (!changed) throw failure('suggestionGone', { quote: shortQuote(suggestion.quote) })
    await decide(own, suggestion, 'accepted')
    await own.payload.update({
      collection: 'articles',
      id,
      data: { content: changed },
      draft: true,
      depth: 0,
      overrideAccess: false,
      req: own,
    })
    await logComment(own, 'acceptSuggestion', commented, suggestion)
  })
}
