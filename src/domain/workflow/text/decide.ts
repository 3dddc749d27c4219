import type { InstantText } from '../../contract/instants'
import { actorOf, type Asked } from './asked'
import { DEMANDS, RIGHTS, STANDINGS } from './conditions'
import { TEXT_MOVES, type MoveRow } from './moves'
import type { Move, Person, RefusalCode, Rules, TextState } from './types'

/** A move by a name that is none; nothing else of it is looked at. */
export type UnknownMove = { readonly move: string; readonly at: InstantText }

export type TextDecision =
  | { readonly ok: true; readonly text: TextState }
  | { readonly ok: false; readonly code: RefusalCode }

/** A text nobody has submitted yet. */
export const newText = ({
  author,
  complete,
}: {
  author: Person
  complete: boolean
}): TextState => ({
  work: {
    author,
    state: 'draft',
    step: null,
    revision: 1,
    complete,
    writers: [],
    approvals: [],
  },
  public: { published: null, next: null, takenDown: false, embargoUntil: null },
})

/**
 * What a move makes of a text, or why it is refused (workflow.md, Moves): the only place that decides it. `rules` are
 * those the text was submitted under. A refused move changes nothing. Throws RangeError if an instant is none.
 */
export function decideTextMove(
  rules: Rules,
  text: TextState,
  move: Move | UnknownMove,
): TextDecision {
  if (!isKnown(move)) return refuse('unknownMove')
  const asked: Asked = { rules, text, move, ...actorOf(rules, move) }
  // The rows are those of this very move: their effects take what it says.
  const rows = TEXT_MOVES[move.move] as readonly MoveRow[]
  const row = rows.find(({ from }) => from.some((standing) => STANDINGS[standing](asked)))
  if (!row) return refuse('wrongState')
  if (!row.by.some((right) => RIGHTS[right](asked))) return refuse('wrongRole')
  const broken = row.demands.find((demand) => !DEMANDS[demand](asked))
  return broken ? refuse(broken) : { ok: true, text: row.effect(asked) }
}

const isKnown = (move: Move | UnknownMove): move is Move => Object.hasOwn(TEXT_MOVES, move.move)

const refuse = (code: RefusalCode): TextDecision => ({ ok: false, code })
