import { openConflicts } from './conflicts'
import { adopt, advance } from './remoteChanges'
import { type Batch, batchTag, type SyncState, withContent } from './syncState'
import { andThen, type Effect, stay, type Step } from './syncSteps'
import type { SendAnswer } from './transport'
import { withoutConflicts } from './withoutConflicts'

const RETRY_MS = [500, 1000, 2000, 5000, 10_000]
/** An own change accepted, those before it not yet received: how long they are waited for. */
const CONFIRMATION_MS = 3000

/** Sends what waits, once what was sent before it is settled. */
export function flush(state: SyncState): Step {
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

export function retry(state: SyncState): Step {
  const { inFlight } = state
  if (inFlight?.status !== 'retrying') return stay(state)
  return stay({ ...state, inFlight: { ...inFlight, status: 'sending' } }, sendOf(state, inFlight))
}

export function receiveAnswer(state: SyncState, id: number, answer: SendAnswer): Step {
  const batch = state.inFlight
  // Confirmed by the stream already, while the answer was on its way.
  if (batch?.id !== id || batch.status !== 'sending') return stay(state)
  if (answer.kind === 'unreachable') return scheduleRetry(state, batch, answer.message)
  return andThen(settle(reached(state), batch, answer), (now) => flush(withContent(now)))
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
export const reached = (state: SyncState): SyncState =>
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

export const awaitsChange = ({ inFlight }: SyncState, batch = inFlight?.id): boolean =>
  inFlight?.status === 'accepted' && inFlight.id === batch

/** An accepted batch is settled when the revision that holds it is here. */
export function settleAccepted(state: SyncState): SyncState {
  const acceptedAs = state.inFlight?.acceptedAs ?? null
  return acceptedAs !== null && acceptedAs <= state.revision ? { ...state, inFlight: null } : state
}
