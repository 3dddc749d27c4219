import { decideTextMove } from './decide'
import { delegationsAt } from './delegationsAt'
import type { Move, Person, Rules, TextState } from './types'

/** In whose place a person makes a legal move; nobody's if their own roles are enough. */
export function standsInFor(rules: Rules, text: TextState, move: Move): Person[] {
  if (!move.by || decideTextMove({ ...rules, delegations: [] }, text, move).ok) return []
  return delegationsAt(rules, move.by, move.at).map(({ from }) => from)
}
