import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content, Entry } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { EditConflict } from '@/domain/rundown/edit/rebase'

import type { Snapshot } from './transport'

/** How safe the work is: on the server, on its way there, or kept here until the server answers again. */
export type Saving = 'saved' | 'saving' | 'offline'

/** A conflict to decide, with the row as it stood here: it may be gone by now. */
export type OpenConflict = {
  conflict: EditConflict
  row: Entry | null
  /** The batch that its own value was typed in. */
  batch: number
}

/** Operations sent together: `sending` awaits an answer, `retrying` the next attempt, `accepted` its change from the stream. */
export type Batch = {
  id: number
  base: number
  operations: readonly Operation[]
  status: 'sending' | 'retrying' | 'accepted'
  /** The revision that holds it, once accepted. */
  acceptedAs: number | null
}

export type SyncState = {
  /** This window. */
  client: string
  isOpen: boolean
  stream: 'none' | 'connected' | 'lost'
  /** The rundown as the server had it at `revision`. */
  confirmed: Content
  revision: number
  /** Own work on its way, in the order typed: first the batch, then what waits for it. */
  inFlight: Batch | null
  pending: readonly Operation[]
  nextBatch: number
  /** `confirmed` with own work on top: what is shown. */
  content: Content
  undo: readonly Operation[][]
  redo: readonly Operation[][]
  conflicts: readonly OpenConflict[]
  /** Rows that somebody removed, as they stood here. */
  removedRows: ReadonlyMap<string, Entry>
  refusal: string | null
  /** Failed attempts since the server was last reached. */
  failures: number
  lastRemoteChange: { by: string | null; revision: number } | null
}

export type SyncView = Pick<
  SyncState,
  'content' | 'revision' | 'conflicts' | 'refusal' | 'lastRemoteChange'
> & { saving: Saving; canUndo: boolean; canRedo: boolean }

export const initialState = ({ revision, content }: Snapshot, client: string): SyncState => ({
  client,
  isOpen: false,
  stream: 'none',
  confirmed: content,
  revision,
  inFlight: null,
  pending: [],
  nextBatch: 1,
  content,
  undo: [],
  redo: [],
  conflicts: [],
  removedRows: new Map(),
  refusal: null,
  failures: 0,
  lastRemoteChange: null,
})

export function viewOf(state: SyncState): SyncView {
  const { content, revision, conflicts, refusal, lastRemoteChange, failures } = state
  const isSaved = !state.inFlight && state.pending.length === 0
  return {
    content,
    revision,
    conflicts,
    refusal,
    lastRemoteChange,
    saving: failures > 0 ? 'offline' : isSaved ? 'saved' : 'saving',
    canUndo: state.undo.length > 0,
    canRedo: state.redo.length > 0,
  }
}

/** The same with what is shown worked out anew. */
export function withContent(state: SyncState): SyncState {
  const { confirmed, inFlight, pending } = state
  return {
    ...state,
    content: applyOperations(confirmed, [...(inFlight?.operations ?? []), ...pending]),
  }
}

/** Names a batch in the request that sends it and in the change that comes back. */
export const batchTag = ({ client }: SyncState, { id }: Batch): string => `${client}.${id}`

export const isOwn = ({ client }: SyncState, tag: string | null): boolean =>
  tag?.startsWith(`${client}.`) ?? false
