import { actorOf } from './asked'
import { holdsOneOf } from './conditions'
import { decideTextMove } from './decide'
import type { Move, Rules, TextState } from './types'

/**
 * Whether an edit takes away that a person could sign the last step, now or when it is asked: whose words nobody else has
 * signed for doesn't sign last (workflow.md, Moves). Of a draft it does so if they submit it themselves, too. False where
 * they may not edit, and where there is nothing to lose.
 */
export function losesLastStepByEditing(rules: Rules, text: TextState, edit: Move<'edit'>): boolean {
  const { by, roles } = actorOf(rules, edit)
  const { author, writers, approvals } = text.work
  if (by === null || by === author || writers.includes(by)) return false
  const last = rules.config.steps.at(-1)
  if (!last || !holdsOneOf(roles, last.roles)) return false
  const signedBefore = approvals.some((one) => one.by === by && one.step !== last.id)
  if (rules.config.distinct && signedBefore) return false
  return decideTextMove(rules, text, edit).ok
}
