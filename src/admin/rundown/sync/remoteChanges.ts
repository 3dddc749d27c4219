import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Operation } from '@/domain/rundown/edit/operation'
import { type EditConflict, rebase } from '@/domain/rundown/edit/rebase'

import { openConflicts } from './conflicts'
import { operationsBetween } from './operationsBetween'
import type { SyncState } from './syncState'
import type { Snapshot } from './transport'

/** The next revision of the server on record here. Own work is untouched. */
export function advance(
  state: SyncState,
  revision: number,
  operations: readonly Operation[],
): SyncState {
  const confirmed = applyOperations(state.confirmed, operations)
  return keepRemovedRows({ ...state, confirmed, revision })
}

/** What others did first goes under; own work that has not left yet and undo are put on top. */
export function rebaseOwn(state: SyncState, operations: readonly Operation[]): SyncState {
  const pending = rebase(state.pending, operations)
  const next = openConflicts(state, pending.conflicts, state.nextBatch)
  return {
    ...next,
    pending: pending.operations,
    undo: rebaseStack(state.undo, operations),
    redo: rebaseStack(state.redo, operations),
  }
}

/** A newer state of the server whose changes were not received one by one. */
export function adopt(state: SyncState, { revision, content }: Snapshot): SyncState {
  if (revision <= state.revision) return state
  const happened = operationsBetween(state.confirmed, content)
  const { inFlight } = state
  const next = rebaseOwn(state, inFlight ? byOthers(happened, inFlight.operations) : happened)
  return keepRemovedRows({ ...next, confirmed: content, revision })
}

function rebaseStack(stack: readonly Operation[][], operations: readonly Operation[]) {
  return stack.map((one) => rebase(one, operations).operations).filter((one) => one.length > 0)
}

/** What happened without what an own batch, whose answer is not known yet, may have done itself. */
function byOthers(happened: readonly Operation[], own: readonly Operation[]): Operation[] {
  const { operations, conflicts } = rebase(happened, own)
  return [...operations, ...conflicts.flatMap(differing)]
}

/** A value or a row that is not as the own batch would leave it: somebody else's doing. */
function differing(conflict: EditConflict): Operation[] {
  switch (conflict.kind) {
    case 'sameField':
      return [{ op: 'update', id: conflict.id, fields: { [conflict.field]: conflict.mine } }]
    case 'sameSetting':
      return [{ op: 'settings', fields: { [conflict.field]: conflict.mine } }]
    case 'changed':
      return [{ op: 'remove', ids: [conflict.id] }]
    case 'removed':
      return []
  }
}

/** Keeps what removed rows held here: somebody may be typing in one. */
function keepRemovedRows(state: SyncState): SyncState {
  const left = new Set(state.confirmed.entries.map(({ id }) => id))
  const gone = state.content.entries.filter(({ id }) => !left.has(id))
  if (gone.length === 0) return state
  const removedRows = new Map([
    ...state.removedRows,
    ...gone.map((entry) => [entry.id, entry] as const),
  ])
  return { ...state, removedRows }
}
