import { checkText, unmet } from '@/domain/checklist/checkText'
import { isCheckedMove } from '@/domain/checklist/types'
import type { ArticleChecks } from '@/newsroom/articles/views/loadArticleChecks'
import { checkedWords } from '@/newsroom/words/checklists'

import { send } from '../../send/send'

/** What the checklists warn of before a move of a text as it is kept; nothing where that can't be told: the move tells then. */
export async function fetchWarnings(id: string, move: string): Promise<string[]> {
  if (!isCheckedMove(move)) return []
  const { done } = await send<ArticleChecks>('GET', `/articles/${id}/checks`)
  if (!done) return []
  return unmet(checkText(done.checklists, done.facts, move), 'warning').map(checkedWords)
}
