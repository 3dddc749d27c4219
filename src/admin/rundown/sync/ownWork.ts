import { applyOperations } from '@/domain/rundown/edit/apply'
import { invert } from '@/domain/rundown/edit/invert'
import type { Operation } from '@/domain/rundown/edit/operation'

import { ownSide } from './conflicts'
import type { SyncState } from './syncState'
import { stay, type Step } from './syncSteps'

const UNDO_LIMIT = 200
/** Keys pressed together are sent together. */
const GATHER_MS = 120

/** Does it here, and sends it soon. */
function apply(state: SyncState, operations: readonly Operation[]): Step {
  const next: SyncState = {
    ...state,
    pending: [...state.pending, ...operations],
    content: applyOperations(state.content, operations),
    refusal: null,
  }
  return stay(next, { type: 'schedule', event: { type: 'gathered' }, ms: GATHER_MS })
}

export function perform(state: SyncState, operations: readonly Operation[]): Step {
  if (operations.length === 0) return stay(state)
  const inverse = invert(state.content, operations)
  const undoable = [...state.undo, inverse].slice(-UNDO_LIMIT)
  return apply({ ...state, undo: undoable, redo: [] }, operations)
}

export function undo(state: SyncState): Step {
  const operations = state.undo.at(-1)
  if (!operations) return stay(state)
  const inverse = invert(state.content, operations)
  return apply(
    { ...state, undo: state.undo.slice(0, -1), redo: [...state.redo, inverse] },
    operations,
  )
}

export function redo(state: SyncState): Step {
  const operations = state.redo.at(-1)
  if (!operations) return stay(state)
  const inverse = invert(state.content, operations)
  return apply(
    { ...state, redo: state.redo.slice(0, -1), undo: [...state.undo, inverse] },
    operations,
  )
}

export function decide(state: SyncState, at: number, whose: 'mine' | 'theirs'): Step {
  const decided = state.conflicts[at]
  if (!decided) return stay(state)
  const next = { ...state, conflicts: state.conflicts.filter((one) => one !== decided) }
  return whose === 'mine' ? perform(next, ownSide(decided, state.content)) : stay(next)
}
