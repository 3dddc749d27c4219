import type { PayloadRequest } from 'payload'

import { checkText, unmet } from '@/domain/checklist/checkText'
import {
  type Checked,
  type CheckedMove,
  type Condition,
  isCheckedMove,
} from '@/domain/checklist/types'

import { ARTICLE_MOVE_WORDS } from '../words/articleStates'
import { checkedWords, mendWords } from '../words/checklists'
import { failure } from '../words/failure'
import { type CheckedArticle, loadChecks } from './loadChecks'

/**
 * What the checklists say of a move that the law of texts lets through: the sentences of the warnings that stand.
 * @throws NewsroomError that names each blocking item that is not met.
 */
export async function demandChecks(
  req: PayloadRequest,
  article: CheckedArticle,
  move: string,
): Promise<string[]> {
  if (!isCheckedMove(move)) return []
  const checks = await checksOf(req, article, move)
  const broken = unmet(checks, 'blocking')
  if (broken.length > 0) {
    const isSigned = article.state === 'approved'
    const items = broken.map((one) => `${checkedWords(one)} (${mendWords(one, { isSigned })})`)
    throw failure('checklist', {
      move: ARTICLE_MOVE_WORDS[move].toLocaleLowerCase('vi'),
      count: items.length,
      items: items.join('; '),
    })
  }
  return unmet(checks, 'warning').map(checkedWords)
}

/** What is no part of an approval and reaches readers as soon as it is changed. */
const PLACED: readonly Condition[] = ['topicsMin', 'issue']

/**
 * A text that readers have, or will have at its minute, is not taken out of an issue or topics that it could not have gone
 * out without.
 * @throws NewsroomError that names each item that was met and no longer is.
 */
export async function demandPlaced(
  req: PayloadRequest,
  before: CheckedArticle,
  after: CheckedArticle,
): Promise<void> {
  const broken = async (article: CheckedArticle) =>
    unmet(await checksOf(req, article, 'publish'), 'blocking').filter(({ item }) =>
      PLACED.includes(item.condition),
    )
  const now = await broken(after)
  if (now.length === 0) return
  const known = (await broken(before)).map(({ item }) => item.condition)
  const lost = now.filter(({ item }) => !known.includes(item.condition))
  if (lost.length > 0) throw failure('checklistPlace', { items: lost.map(checkedWords).join('; ') })
}

async function checksOf(
  req: PayloadRequest,
  article: CheckedArticle,
  move: CheckedMove,
): Promise<Checked[]> {
  const { checklists, facts } = await loadChecks(req, article)
  return checkText(checklists, facts, move)
}
