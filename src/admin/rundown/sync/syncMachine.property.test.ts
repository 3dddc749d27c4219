import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Operation } from '@/domain/rundown/edit/operation'

import { step } from './syncMachine'
import type { Effect, SyncEvent, TimerEvent } from './syncSteps'
import { initialState, type SyncState, viewOf } from './syncState'
import { IDS, testServer } from './testServer'
import type { SendRequest } from './transport'

type Delivery = 'works' | 'request lost' | 'answer lost'
type Waiting = { lane: string; run: (how: Delivery) => void }

/** Editors of one server, whose requests, answers, streams, loads and timers come about in whatever order is asked for. */
function world(names: readonly string[]) {
  const server = testServer()
  let waiting: Waiting[] = []
  const editors = names.map((name) => openEditor(name))

  function openEditor(name: string) {
    let state: SyncState = initialState(server.snapshot(), name)
    let stream = 0
    let delivered = 0
    const unanswered = new Set<number>()
    const typed: Operation[] = []

    function dispatch(event: SyncEvent) {
      const next = step(state, event)
      state = next.state
      for (const effect of next.effects) carryOut(effect)
    }
    const wait = (lane: string, run: Waiting['run']) =>
      waiting.push({ lane: `${name} ${lane}`, run })

    function send(batch: number, request: SendRequest) {
      if (unanswered.has(batch)) throw new Error(`batch ${batch} sent again before its answer`)
      unanswered.add(batch)
      wait(`send ${batch}`, (how) => {
        const lost = { kind: 'unreachable', message: 'mất mạng' } as const
        const answer = how === 'request lost' ? lost : server.accept(request)
        wait(`answer ${batch}`, () => {
          unanswered.delete(batch)
          dispatch({ type: 'answered', batch, answer: how === 'works' ? answer : lost })
        })
      })
    }
    /** Publishes on the open stream what it has not published yet, one change at a time. */
    function publish(id: number) {
      if (id !== stream || delivered >= server.log.length) return
      wait('stream', (how) => {
        if (id !== stream) return
        if (how !== 'works') {
          stream += 1
          return dispatch({ type: how === 'request lost' ? 'streamLost' : 'streamReset' })
        }
        const change = server.log[delivered]
        delivered += 1
        if (change) dispatch({ type: 'changeReceived', change })
        publish(id)
      })
    }
    function carryOut(effect: Effect) {
      switch (effect.type) {
        case 'send':
          return send(effect.batch, effect.request)
        case 'load':
          return void wait('load', (how) =>
            dispatch({ type: 'loaded', snapshot: how === 'works' ? server.snapshot() : null }),
          )
        case 'connect':
          stream += 1
          delivered = effect.after
          return publish(stream)
        case 'disconnect':
          stream += 1
          return
        case 'schedule': {
          const event: TimerEvent = effect.event
          return void wait(`timer ${event.type} ${waiting.length}`, () => dispatch(event))
        }
      }
    }
    dispatch({ type: 'opened' })
    return {
      dispatch,
      typed,
      state: () => state,
      perform: (operation: Operation) => {
        // A row that isn't there can't be typed in.
        const { entries } = state.content
        if (operation.op === 'update' && !entries.some(({ id }) => id === operation.id)) return
        typed.push(operation)
        dispatch({ type: 'performed', operations: [operation] })
      },
      pollStream: () => {
        const isQueued = waiting.some(({ lane }) => lane === `${name} stream`)
        if (!isQueued) publish(stream)
      },
    }
  }

  /** Lets one waiting thing happen; things of one lane keep their order. */
  function run(n: number, how: Delivery) {
    for (const editor of editors) editor.pollStream()
    const first = waiting.filter(
      (one, at) => waiting.findIndex(({ lane }) => lane === one.lane) === at,
    )
    const chosen = first[n % Math.max(1, first.length)]
    if (!chosen) return false
    waiting = waiting.filter((one) => one !== chosen)
    chosen.run(how)
    return true
  }
  function settle() {
    for (const editor of editors) editor.dispatch({ type: 'opened' })
    for (let round = 0; round < 3000; round += 1) if (!run(0, 'works')) return
    throw new Error('never comes to rest')
  }
  return { server, editors, run, settle }
}

const NAMES = ['Lan', 'Minh', 'Hoa']
type Action =
  | { do: 'type'; who: number; operation: Operation }
  | { do: 'undo' | 'redo' | 'close' | 'open'; who: number }
  | { do: 'run'; n: number; how: Delivery }

const who = fc.nat(NAMES.length - 1)
const running = fc.record({
  do: fc.constant('run' as const),
  n: fc.nat(20),
  how: fc.oneof(
    { weight: 5, arbitrary: fc.constant('works' as const) },
    { weight: 1, arbitrary: fc.constantFrom('request lost' as const, 'answer lost' as const) },
  ),
})
const leaving = fc.record({ do: fc.constantFrom('close' as const, 'open' as const), who })
const typing = (operation: fc.Arbitrary<Operation>) =>
  fc.record({ do: fc.constant('type' as const), who, operation })

function play(actions: readonly Action[]) {
  const played = world(NAMES)
  for (const action of actions) {
    if (action.do === 'run') played.run(action.n, action.how)
    else {
      const editor = played.editors[action.who]
      if (action.do === 'type') editor?.perform(action.operation)
      else {
        const events = { undo: 'undone', redo: 'redone', close: 'closed', open: 'opened' } as const
        editor?.dispatch({ type: events[action.do] })
      }
    }
  }
  played.settle()
  return played
}

/** Titles are all different, so that each can be followed. */
function numbered(actions: readonly Action[]): Action[] {
  return actions.map((action, at): Action => {
    if (action.do !== 'type') return action
    const { operation } = action
    if (operation.op === 'update') {
      return { ...action, operation: { ...operation, fields: { title: `t${at}` } } }
    }
    if (operation.op !== 'insert') return action
    return { ...action, operation: { ...operation, id: `n${at}`, fields: { title: `t${at}` } } }
  })
}

const place = fc.constantFrom(...IDS, null)
const anyOperation = (id: fc.Arbitrary<string>): fc.Arbitrary<Operation> =>
  fc.oneof(
    fc.record({ op: fc.constant('insert' as const), id, after: place, fields: fc.constant({}) }),
    fc.record({
      op: fc.constant('update' as const),
      id,
      fields: fc.record({ seconds: fc.nat(9) }),
    }),
    fc.record({ op: fc.constant('move' as const), ids: fc.tuple(id), after: place }),
    fc.record({ op: fc.constant('remove' as const), ids: fc.tuple(id) }),
  )

describe('whatever is typed, received and lost in whatever order', () => {
  it('editors end with the same rows as the server, and say that all is saved', () => {
    const action = fc.oneof(
      { weight: 3, arbitrary: typing(anyOperation(fc.constantFrom(...IDS, 'x', 'y'))) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo'), who }) },
      { weight: 5, arbitrary: running },
      { weight: 1, arbitrary: leaving },
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { editors, server } = play(actions)
        for (const editor of editors) {
          const view = viewOf(editor.state())
          expect(view.saving).toBe('saved')
          expect(view.content).toEqual(server.snapshot().content)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('a title or a row is on record once, or waits to be decided', () => {
    const operation: fc.Arbitrary<Operation> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ op: fc.constant('update' as const), id: fc.constantFrom(...IDS), fields: fc.constant({}) }) }, // prettier-ignore
      { weight: 2, arbitrary: fc.record({ op: fc.constant('insert' as const), id: fc.constant(''), after: place, fields: fc.constant({}) }) }, // prettier-ignore
      { weight: 1, arbitrary: fc.record({ op: fc.constant('remove' as const), ids: fc.tuple(fc.constantFrom(...IDS)) }) }, // prettier-ignore
    )
    const action = fc.oneof(
      { weight: 3, arbitrary: typing(operation) },
      { weight: 5, arbitrary: running },
      { weight: 1, arbitrary: leaving },
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }).map(numbered), (actions) => {
        const { editors, server } = play(actions)
        const recorded = server.log.flatMap((change) => change.operations)
        const timesOnRecord = (title: unknown) =>
          recorded.filter((one) => 'fields' in one && 'title' in one.fields && one.fields.title === title).length // prettier-ignore
        for (const { typed, state } of editors) {
          const asked = state().conflicts.flatMap(({ conflict }) =>
            conflict.kind === 'sameField'
              ? conflict.mine
              : conflict.kind === 'removed'
                ? conflict.fields.title
                : [],
          )
          typed.forEach((one, at) => {
            if (one.op !== 'update' && one.op !== 'insert') return
            const { title } = one.fields
            expect(timesOnRecord(title)).toBeLessThanOrEqual(1)
            const isTypedOver = typed.slice(at + 1).some(
              (later) =>
                later.op === 'remove' ? later.ids.includes(one.id) : later.op === 'update' && later.id === one.id, // prettier-ignore
            )
            if (isTypedOver) return
            expect(timesOnRecord(title) === 1 || asked.includes(title), `${title}`).toBe(true)
          })
        }
      }),
      { numRuns: 1000 },
    )
  })
})
