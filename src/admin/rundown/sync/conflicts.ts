import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { EditConflict } from '@/domain/rundown/edit/rebase'

import type { OpenConflict, SyncState } from './syncState'

/** The state with conflicts of a batch to decide; what was typed last about one value or row is what is asked about. */
export function openConflicts(
  state: SyncState,
  found: readonly EditConflict[],
  batch: number,
): SyncState {
  if (found.length === 0) return state
  const rows = new Map(state.content.entries.map((entry) => [entry.id, entry]))
  const changedRow = (id: string) => rows.get(id) ?? state.removedRows.get(id) ?? null
  let conflicts = state.conflicts
  for (const conflict of found) {
    const row = conflict.kind === 'sameSetting' ? null : changedRow(conflict.id)
    const known = conflicts.find((one) => keyOf(one.conflict) === keyOf(conflict))
    const opened = merge(known, { conflict, row, batch })
    conflicts = [...conflicts.filter((one) => one !== known), opened]
  }
  return { ...state, conflicts }
}

function merge(known: OpenConflict | undefined, found: OpenConflict): OpenConflict {
  if (!known) return found
  const [earlier, later] = known.batch > found.batch ? [found, known] : [known, found]
  if (earlier.conflict.kind !== 'removed' || later.conflict.kind !== 'removed') {
    return later === known ? withTheirs(known, found.conflict) : found
  }
  const fields = { ...earlier.conflict.fields, ...later.conflict.fields }
  return { ...later, conflict: { ...later.conflict, fields }, row: found.row ?? known.row }
}

/** The other side as it was learned last. */
function withTheirs(known: OpenConflict, found: EditConflict): OpenConflict {
  const { conflict } = known
  return 'theirs' in conflict && 'theirs' in found
    ? { ...known, conflict: { ...conflict, theirs: found.theirs } }
    : known
}

const keyOf = (conflict: EditConflict): string =>
  [
    conflict.kind,
    'id' in conflict ? conflict.id : '',
    'field' in conflict ? conflict.field : '',
  ].join(' ')

/** What makes own values stand after all, on top of what is there now. */
export function ownSide({ conflict, row }: OpenConflict, { entries }: Content): Operation[] {
  switch (conflict.kind) {
    case 'sameField':
      return [{ op: 'update', id: conflict.id, fields: { [conflict.field]: conflict.mine } }]
    case 'changed':
      return [{ op: 'remove', ids: [conflict.id] }]
    case 'sameSetting':
      return [{ op: 'settings', fields: { [conflict.field]: conflict.mine } }]
    case 'removed': {
      if (!row) return []
      const { id, rank, ...fields } = row
      const after = entries.findLast((entry) => entry.rank < rank)?.id ?? null
      return [{ op: 'insert', id, after, fields: { ...fields, ...conflict.fields } }]
    }
  }
}
