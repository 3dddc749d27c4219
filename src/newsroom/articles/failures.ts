import type { ArticleMove, MoveRefusal } from '@/domain/workflow/article'

import { failure, type NewsroomError } from '../words/messages'
import { ARTICLE_MOVE_WORDS, ARTICLE_STATE_WORDS } from '../words/articleStates'

/** What a person is told about a refused move. */
export function refusalOf(refusal: MoveRefusal): NewsroomError {
  switch (refusal.code) {
    case 'wrongState':
      return failure('wrongState', {
        move: word(refusal.move),
        state: ARTICLE_STATE_WORDS[refusal.from].vi,
      })
    case 'wrongRole':
      return failure('wrongRole', { move: word(refusal.move) })
    case 'incomplete':
      return failure('incomplete', { missing: refusal.missing.join(', ') })
    case 'reasonMissing':
      return failure('reasonMissing', { move: word(refusal.move) })
    case 'ownWork':
      return failure('ownWork')
    case 'revisionChanged':
      return failure('revisionChanged')
  }
}

function word(move: ArticleMove): string {
  return ARTICLE_MOVE_WORDS[move].vi.toLocaleLowerCase('vi')
}
