import { decideTextMove, newText } from './decide'
import type { TextScript } from './script'
import type { PublicSide, RefusalCode, Work } from './types'
import { isVisible } from './visible'

/** What came of one move: the text after it and whether readers have it at that moment, or why it was refused. */
export type MoveResult =
  | {
      readonly ok: true
      readonly work: Work
      readonly public: PublicSide
      readonly visible: boolean
    }
  | { readonly ok: false; readonly code: RefusalCode }

/** The answer to a script that keeps the contract: one result per move (workflow.md, Contract). */
export function playScript({ author, complete, moves, ...rules }: TextScript): {
  results: MoveResult[]
} {
  let text = newText({ author, complete })
  const results = moves.map((move): MoveResult => {
    const decision = decideTextMove(rules, text, move)
    if (!decision.ok) return decision
    text = decision.text
    return { ok: true, ...text, visible: isVisible(text.public, move.at) }
  })
  return { results }
}
