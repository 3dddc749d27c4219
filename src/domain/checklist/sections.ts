import { checkText } from './checkText'
import {
  type Checked,
  CHECKED_MOVES,
  type CheckedMove,
  type Checklist,
  type TextFacts,
} from './types'
import { wordsKey } from './wordsKey'

export type CheckSection = { readonly move: CheckedMove; readonly checks: readonly Checked[] }

/** Where a text stands on its way, and the move that comes next there. */
const NEXT: Readonly<Record<string, CheckedMove>> = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'approve',
  approved: 'publish',
}

/**
 * What will be looked at on the rest of a text's way: before the next move all of it, before later ones what comes on top.
 * Nothing of a text that readers have just as it is.
 */
export function checkSections(
  checklists: readonly Checklist[],
  facts: TextFacts,
  state: string,
): CheckSection[] {
  const next = NEXT[state]
  if (!next) return []
  const seen = new Set<string>()
  return CHECKED_MOVES.slice(CHECKED_MOVES.indexOf(next)).flatMap((move) => {
    const checks = checkText(checklists, facts, move).filter((one) => !seen.has(keyOf(one)))
    for (const one of checks) seen.add(keyOf(one))
    return checks.length > 0 ? [{ move, checks }] : []
  })
}

const keyOf = ({ item: { condition, limit, words, severity } }: Checked): string =>
  [condition, limit, wordsKey(words ?? ''), severity].join(' ')
