import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { decideTextMove } from '@/domain/workflow/text/decide'
import type { Move, Rules, TextState } from '@/domain/workflow/text/types'

import type { MoveIntent } from '../../context/types'
import { failure } from '../../words/failure'
import type { ArticleRow } from '../articleFacts'
import { refusalOf } from '../failures'
import { type LoadedText, withPerson } from '../loadText'
import { revisionOf } from '../revision'

/** Whether a write is nothing but a save of the work: no older version, nothing of the live row, the trash or the log. */
export function isSave(
  { context }: PayloadRequest,
  { incoming, before, isRestore }: { incoming: ArticleRow; before: ArticleRow; isRestore: boolean },
): boolean {
  const isApart = context.articleDesk ?? context.movingEmbargo ?? context.movingExpiry
  const isOfTrash = Boolean(incoming.deletedAt) || Boolean(before.deletedAt)
  return !isRestore && !isApart && !isOfTrash && incoming._status === 'draft'
}

/** States are reached by moves alone: nobody writes one, nor publishes by a status. */
export function checkStatus({
  incoming,
  before,
  intent,
  isRestore,
}: {
  incoming: ArticleRow
  before: ArticleRow
  intent: MoveIntent | null
  isRestore: boolean
}): void {
  if (intent || isRestore) return
  const state = before.state ?? 'draft'
  if ((incoming.state ?? state) !== state) throw failure('statusByMove')
  const isLive =
    state === 'published' && revisionOf({ ...before, ...incoming }) === revisionOf(before)
  if (incoming._status === 'published' && !isLive) throw failure('statusByMove')
}

/** What a write does, in the order in which the law is asked. */
export function movesOf({
  before,
  after,
  intent,
  isEdited,
  at,
  loaded: { text, person },
}: {
  before: ArticleRow
  after: ArticleRow
  intent: MoveIntent | null
  isEdited: boolean
  at: string
  loaded: LoadedText
}): Move[] {
  const { revision, complete } = text.work
  if (intent) {
    // What was before the person's eyes is told by its fingerprint.
    const seen = intent.seenRevision === before.revision ? revision : -1
    const { move, reason } = intent
    return [{ move, by: person, at, seen, reason } as Move]
  }
  const moves: Move[] = []
  if (isEdited) moves.push({ move: 'edit', by: person, at, seen: revision, complete })
  const to = idOf(after.author)
  if (to !== idOf(before.author)) moves.push({ move: 'reassign', by: person, at, to: to ?? '' })
  return moves
}

/** Asks the law for each move in turn. @throws NewsroomError in words, of the first that is refused. */
export async function decideAll({
  req,
  moves,
  loaded,
  after,
}: {
  req: PayloadRequest
  moves: readonly Move[]
  loaded: LoadedText
  after: ArticleRow
}): Promise<TextState> {
  let { text } = loaded
  for (const move of moves) {
    const rules: Rules =
      move.move === 'reassign'
        ? await withPerson(req, loaded.rules, { id: move.to, outlet: idOf(after.outlet) })
        : loaded.rules
    const decision = decideTextMove(rules, text, move)
    if (!decision.ok) {
      throw refusalOf(decision.code, { ...loaded, move: move.move, text, article: after })
    }
    text = decision.text
  }
  return text
}
