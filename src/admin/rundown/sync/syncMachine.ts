import { applyOperations } from '@/domain/rundown/edit/apply'
import { invert } from '@/domain/rundown/edit/invert'
import type { Operation } from '@/domain/rundown/edit/operation'

import { openConflicts, ownSide } from './conflicts'
import { adopt, advance, rebaseOwn } from './remoteChanges'
import { type Batch, batchTag, isOwn, type SyncState, withContent } from './syncState'
import type { RemoteChange, SendAnswer, SendRequest, Snapshot } from './transport'
import { withoutConflicts } from './withoutConflicts'

const UNDO_LIMIT = 200
/** Keys pressed together are sent together. */
const GATHER_MS = 120
const RETRY_MS = [500, 1000, 2000, 5000, 10_000]
/** An own change accepted, those before it not yet received: how long they are waited for. */
const CONFIRMATION_MS = 3000
const RELOAD_MS = 2000
const RECONNECT_MS = 1000

export type TimerEvent =
  | { type: 'gathered' }
  | { type: 'retryDue'; batch: number }
  | { type: 'confirmationOverdue'; batch: number }
  | { type: 'reloadDue' }
  | { type: 'reconnectDue' }

export type SyncEvent =
  | TimerEvent
  | { type: 'opened' }
  | { type: 'closed' }
  | { type: 'performed'; operations: readonly Operation[] }
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'conflictDecided'; at: number; whose: 'mine' | 'theirs' }
  | { type: 'refusalDismissed' }
  | { type: 'answered'; batch: number; answer: SendAnswer }
  | { type: 'changeReceived'; change: RemoteChange }
  | { type: 'loaded'; snapshot: Snapshot | null }
  | { type: 'streamLost' }
  | { type: 'streamReset' }

export type Effect =
  | { type: 'send'; batch: number; request: SendRequest }
  | { type: 'load' }
  /** In the place of the stream there was. */
  | { type: 'connect'; after: number }
  | { type: 'disconnect' }
  | { type: 'schedule'; event: TimerEvent; ms: number }

export type Step = { state: SyncState; effects: readonly Effect[] }

/**
 * One open editor of a rundown. What is done here is seen at once, sent in order, one batch at a time, and put on top of
 * what others did first. Own work on the same field of the same row as somebody else's is never sent over theirs: it
 * becomes a conflict to decide. Undo takes back own changes alone, and only where nobody changed them since. Closed, it
 * receives nothing any more, but what was typed is still sent.
 */
export function step(state: SyncState, event: SyncEvent): Step {
  switch (event.type) {
    case 'opened':
      return open(state)
    case 'closed':
      return then(stay({ ...state, isOpen: false, stream: 'none' }, { type: 'disconnect' }), flush)
    case 'performed':
      return perform(state, event.operations)
    case 'undone':
      return undo(state)
    case 'redone':
      return redo(state)
    case 'conflictDecided':
      return decide(state, event.at, event.whose)
    case 'refusalDismissed':
      return stay({ ...state, refusal: null })
    case 'gathered':
      return flush(state)
    case 'answered':
      return receiveAnswer(state, event.batch, event.answer)
    case 'retryDue':
      return state.inFlight?.id === event.batch ? retry(state) : stay(state)
    case 'confirmationOverdue':
      return awaitsChange(state, event.batch) ? stay(state, { type: 'load' }) : stay(state)
    case 'changeReceived':
      return receiveChange(state, event.change)
    case 'loaded':
      return receiveSnapshot(state, event.snapshot)
    case 'reloadDue':
      return needsState(state) ? stay(state, { type: 'load' }) : stay(state)
    case 'streamLost':
      return loseStream(state, { type: 'reconnectDue' }, RECONNECT_MS)
    case 'streamReset':
      return loseStream(state, { type: 'reloadDue' }, RECONNECT_MS)
    case 'reconnectDue':
      return connect(state)
  }
}

const stay = (state: SyncState, ...effects: Effect[]): Step => ({ state, effects })

function then({ state, effects }: Step, next: (state: SyncState) => Step): Step {
  const after = next(state)
  return { state: after.state, effects: [...effects, ...after.effects] }
}

function open(state: SyncState): Step {
  const opened: SyncState = { ...state, isOpen: true, stream: 'lost' }
  return then(then(then(stay(opened), connect), retry), (now) => stay(now, { type: 'load' }))
}

function connect(state: SyncState): Step {
  if (!state.isOpen || state.stream === 'connected') return stay(state)
  const after = state.revision
  return stay({ ...state, stream: 'connected' }, { type: 'connect', after })
}

function loseStream(state: SyncState, event: TimerEvent, ms: number): Step {
  if (!state.isOpen) return stay(state)
  return stay({ ...state, stream: 'lost' }, { type: 'schedule', event, ms })
}

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

function perform(state: SyncState, operations: readonly Operation[]): Step {
  if (operations.length === 0) return stay(state)
  const inverse = invert(state.content, operations)
  const undoable = [...state.undo, inverse].slice(-UNDO_LIMIT)
  return apply({ ...state, undo: undoable, redo: [] }, operations)
}

function undo(state: SyncState): Step {
  const operations = state.undo.at(-1)
  if (!operations) return stay(state)
  const inverse = invert(state.content, operations)
  return apply(
    { ...state, undo: state.undo.slice(0, -1), redo: [...state.redo, inverse] },
    operations,
  )
}

function redo(state: SyncState): Step {
  const operations = state.redo.at(-1)
  if (!operations) return stay(state)
  const inverse = invert(state.content, operations)
  return apply(
    { ...state, redo: state.redo.slice(0, -1), undo: [...state.undo, inverse] },
    operations,
  )
}

function decide(state: SyncState, at: number, whose: 'mine' | 'theirs'): Step {
  const decided = state.conflicts[at]
  if (!decided) return stay(state)
  const next = { ...state, conflicts: state.conflicts.filter((one) => one !== decided) }
  return whose === 'mine' ? perform(next, ownSide(decided, state.content)) : stay(next)
}

/** Sends what waits, once what was sent before it is settled. */
function flush(state: SyncState): Step {
  if (state.inFlight || state.pending.length === 0) return stay(state)
  const batch: Batch = {
    id: state.nextBatch,
    base: state.revision,
    operations: state.pending,
    status: 'sending',
    acceptedAs: null,
  }
  const next = { ...state, inFlight: batch, pending: [], nextBatch: batch.id + 1 }
  return stay(withContent(next), sendOf(next, batch))
}

const sendOf = (state: SyncState, batch: Batch): Effect => ({
  type: 'send',
  batch: batch.id,
  request: { base: batch.base, operations: batch.operations, client: batchTag(state, batch) },
})

function retry(state: SyncState): Step {
  const { inFlight } = state
  if (inFlight?.status !== 'retrying') return stay(state)
  return stay({ ...state, inFlight: { ...inFlight, status: 'sending' } }, sendOf(state, inFlight))
}

function receiveAnswer(state: SyncState, id: number, answer: SendAnswer): Step {
  const batch = state.inFlight
  // Confirmed by the stream already, while the answer was on its way.
  if (batch?.id !== id || batch.status !== 'sending') return stay(state)
  if (answer.kind === 'unreachable') return scheduleRetry(state, batch, answer.message)
  return then(settle(reached(state), batch, answer), (now) => flush(withContent(now)))
}

function scheduleRetry(state: SyncState, batch: Batch, message: string): Step {
  const { failures, isOpen } = state
  const next: SyncState = {
    ...state,
    inFlight: { ...batch, status: 'retrying' },
    failures: failures + 1,
    refusal: message,
  }
  // Nobody sees any more that it fails: given up in the end, until it is opened again.
  if (!isOpen && failures >= RETRY_MS.length) return stay(next)
  const ms = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0
  return stay(next, { type: 'schedule', event: { type: 'retryDue', batch: batch.id }, ms })
}

/** The server was reached: what was said about not reaching it is over. */
const reached = (state: SyncState): SyncState =>
  state.failures > 0 ? { ...state, failures: 0, refusal: null } : state

function settle(
  state: SyncState,
  batch: Batch,
  answer: Exclude<SendAnswer, { kind: 'unreachable' }>,
): Step {
  const settled: SyncState = { ...state, inFlight: null }
  switch (answer.kind) {
    case 'refused':
      return stay({ ...settled, refusal: answer.message })
    case 'conflicts': {
      const next = adopt(openConflicts(settled, answer.conflicts, batch.id), answer.snapshot)
      const rest = withoutConflicts(batch.operations, answer.conflicts)
      // A batch that comes back whole would come back for ever.
      const isWhole = JSON.stringify(rest) === JSON.stringify(batch.operations)
      if (rest.length === 0 || isWhole) return stay(next)
      // On the revision that it was judged against: what others did since is not known to it.
      const left: Batch = { ...batch, base: answer.snapshot.revision, operations: rest }
      return stay({ ...next, inFlight: left }, sendOf(next, left))
    }
    case 'accepted': {
      const { revision, operations } = answer
      if (revision <= state.revision) return stay(settled)
      if (revision === state.revision + 1 && operations.length > 0) {
        return stay(advance(settled, revision, operations))
      }
      const accepted: Batch = { ...batch, status: 'accepted', acceptedAs: revision }
      const overdue = { type: 'confirmationOverdue', batch: batch.id } as const
      return stay(
        { ...state, inFlight: accepted },
        { type: 'schedule', event: overdue, ms: CONFIRMATION_MS },
      )
    }
  }
}

const awaitsChange = ({ inFlight }: SyncState, batch = inFlight?.id): boolean =>
  inFlight?.status === 'accepted' && inFlight.id === batch

const needsState = (state: SyncState): boolean => state.isOpen || awaitsChange(state)

function receiveChange(state: SyncState, change: RemoteChange): Step {
  const { revision, operations, client, by } = change
  if (revision <= state.revision) return stay(state)
  if (revision > state.revision + 1) return stay(state, { type: 'load' })
  const next = advance(state, revision, operations)
  if (!isOwn(state, client)) {
    const rebased = rebaseOwn({ ...next, lastRemoteChange: { by, revision } }, operations)
    return flush(withContent(settleAccepted(rebased)))
  }
  const { inFlight } = state
  // A batch that was sent twice may come back twice; by then another is on its way.
  const isInFlight = inFlight !== null && client === batchTag(state, inFlight)
  const settled = isInFlight ? reached({ ...next, inFlight: null }) : settleAccepted(next)
  return flush(withContent(settled))
}

/** An accepted batch is settled when the revision that holds it is here. */
function settleAccepted(state: SyncState): SyncState {
  const acceptedAs = state.inFlight?.acceptedAs ?? null
  return acceptedAs !== null && acceptedAs <= state.revision ? { ...state, inFlight: null } : state
}

function receiveSnapshot(state: SyncState, snapshot: Snapshot | null): Step {
  if (!snapshot) {
    if (!needsState(state)) return stay(state)
    return stay(state, { type: 'schedule', event: { type: 'reloadDue' }, ms: RELOAD_MS })
  }
  const next = settleAccepted(adopt(state, snapshot))
  return then(connect(withContent(next)), flush)
}
