import type { Operation } from '@/domain/rundown/edit/operation'

import type { SyncState } from './syncState'
import type { RemoteChange, SendAnswer, SendRequest, Snapshot } from './transport'

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

/** This state, and what is to be done. */
export const stay = (state: SyncState, ...effects: Effect[]): Step => ({ state, effects })

/** One step after another, with what both of them ask for. */
export function andThen({ state, effects }: Step, next: (state: SyncState) => Step): Step {
  const after = next(state)
  return { state: after.state, effects: [...effects, ...after.effects] }
}
