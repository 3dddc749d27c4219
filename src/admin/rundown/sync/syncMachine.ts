import { decide, perform, redo, undo } from './ownWork'
import { adopt, advance, rebaseOwn } from './remoteChanges'
import { awaitsChange, flush, reached, receiveAnswer, retry, settleAccepted } from './sending'
import { batchTag, isOwn, type SyncState, withContent } from './syncState'
import { andThen, stay, type Step, type SyncEvent, type TimerEvent } from './syncSteps'
import type { RemoteChange, Snapshot } from './transport'

const RELOAD_MS = 2000
const RECONNECT_MS = 1000

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
      return andThen(
        stay({ ...state, isOpen: false, stream: 'none' }, { type: 'disconnect' }),
        flush,
      )
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

function open(state: SyncState): Step {
  const opened: SyncState = { ...state, isOpen: true, stream: 'lost' }
  return andThen(andThen(andThen(stay(opened), connect), retry), (now) =>
    stay(now, { type: 'load' }),
  )
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

function receiveSnapshot(state: SyncState, snapshot: Snapshot | null): Step {
  if (!snapshot) {
    if (!needsState(state)) return stay(state)
    return stay(state, { type: 'schedule', event: { type: 'reloadDue' }, ms: RELOAD_MS })
  }
  const next = settleAccepted(adopt(state, snapshot))
  return andThen(connect(withContent(next)), flush)
}
