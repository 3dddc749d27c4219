import type { Operation } from '@/domain/rundown/edit/operation'

import { step } from './syncMachine'
import type { Effect, SyncEvent } from './syncSteps'
import { initialState, viewOf } from './syncState'
import type { Snapshot, Transport } from './transport'

type Options = {
  snapshot: Snapshot
  client: string
  transport: Transport
  /** Runs something later. */
  schedule: (run: () => void, ms: number) => void
}

export type RundownSync = ReturnType<typeof createRundownSync>

/** The sync machine of one open editor with its store: sends, loads, listens and waits as the machine says. */
export function createRundownSync({ snapshot, client, transport, schedule }: Options) {
  let state = initialState(snapshot, client)
  let view = viewOf(state)
  let disconnect = () => {}
  const subscribers = new Set<() => void>()

  function dispatch(event: SyncEvent) {
    const { state: next, effects } = step(state, event)
    const isChanged = next !== state
    state = next
    if (isChanged) {
      view = viewOf(state)
      for (const notify of subscribers) notify()
    }
    for (const effect of effects) carryOut(effect)
  }

  function carryOut(effect: Effect) {
    switch (effect.type) {
      case 'send': {
        const { batch, request } = effect
        void transport.send(request).then((answer) => dispatch({ type: 'answered', batch, answer }))
        return
      }
      case 'load':
        void transport.load().then((loaded) => dispatch({ type: 'loaded', snapshot: loaded }))
        return
      case 'connect':
        disconnect()
        disconnect = transport.listen(effect.after, {
          onChange: (change) => dispatch({ type: 'changeReceived', change }),
          onLost: () => dispatch({ type: 'streamLost' }),
          onReset: () => dispatch({ type: 'streamReset' }),
        })
        return
      case 'disconnect':
        disconnect()
        disconnect = () => {}
        return
      case 'schedule':
        schedule(() => dispatch(effect.event), effect.ms)
    }
  }

  return {
    perform: (operations: readonly Operation[]) => dispatch({ type: 'performed', operations }),
    undo: () => dispatch({ type: 'undone' }),
    redo: () => dispatch({ type: 'redone' }),
    /** Sends what is waiting now. */
    flush: () => dispatch({ type: 'gathered' }),
    /** Decides a conflict: own value after all, or theirs. */
    resolve: (at: number, whose: 'mine' | 'theirs') =>
      dispatch({ type: 'conflictDecided', at, whose }),
    dismissRefusal: () => dispatch({ type: 'refusalDismissed' }),
    view: () => view,
    subscribe(notify: () => void) {
      subscribers.add(notify)
      return () => void subscribers.delete(notify)
    },
    open: () => dispatch({ type: 'opened' }),
    close: () => dispatch({ type: 'closed' }),
  }
}
