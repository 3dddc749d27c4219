import { describe, expect, it } from 'vitest'

import type { Operation } from '@/domain/rundown/edit/operation'

import { step } from './syncMachine'
import type { Effect, SyncEvent } from './syncSteps'
import { initialState, type SyncState, viewOf } from './syncState'
import { rundown } from './testServer'

const rename = (id: string, title: string): Operation => ({ op: 'update', id, fields: { title } })
const type = (id: string, title: string): SyncEvent => ({
  type: 'performed',
  operations: [rename(id, title)],
})
const change = (revision: number, operation: Operation, client = 'Minh.1'): SyncEvent => ({
  type: 'changeReceived',
  change: { revision, operations: [operation], client, by: client },
})
const accepted = (revision: number, ...operations: Operation[]): SyncEvent => ({
  type: 'answered',
  batch: 1,
  answer: { kind: 'accepted', revision, operations },
})
const unreachable: SyncEvent = {
  type: 'answered',
  batch: 1,
  answer: { kind: 'unreachable', message: 'mất mạng' },
}
const refused: SyncEvent = {
  type: 'answered',
  batch: 1,
  answer: { kind: 'refused', message: 'không được' },
}
const snapshotWith = (revision: number, id: string, title: string) => {
  const content = rundown()
  const entries = content.entries.map((entry) => (entry.id === id ? { ...entry, title } : entry))
  return { revision, content: { ...content, entries } }
}
const loaded = (revision: number, id = 'D', title = 'D'): SyncEvent => ({
  type: 'loaded',
  snapshot: snapshotWith(revision, id, title),
})
const clash = (mine: string, theirs: string, batch = 1): SyncEvent => ({
  type: 'answered',
  batch,
  answer: {
    kind: 'conflicts',
    conflicts: [{ kind: 'sameField', id: 'A', field: 'title', mine, theirs }],
    snapshot: snapshotWith(1, 'A', theirs),
  },
})
const OPENED: SyncEvent = { type: 'opened' }
const CLOSED: SyncEvent = { type: 'closed' }
const GATHERED: SyncEvent = { type: 'gathered' }

const after = (...events: SyncEvent[]): SyncState =>
  events.reduce(
    (state, event) => step(state, event).state,
    initialState({ revision: 0, content: rundown() }, 'Lan'),
  )
const titles = ({ content }: SyncState) => content.entries.map(({ title }) => title).join(' ')

function words(effect: Effect): string {
  switch (effect.type) {
    case 'send':
      return `send ${effect.batch}`
    case 'connect':
      return `connect after ${effect.after}`
    case 'schedule':
      return `${effect.event.type} in ${effect.ms}`
    default:
      return effect.type
  }
}

const SENT = [OPENED, type('A', 'một'), GATHERED]
const STATES = {
  new: [],
  idle: [OPENED],
  typed: [OPENED, type('A', 'một')],
  sending: SENT,
  retrying: [...SENT, unreachable],
  accepted: [...SENT, accepted(3, rename('A', 'một'))],
  disconnected: [OPENED, { type: 'streamLost' }],
  closed: [OPENED, CLOSED],
} satisfies Record<string, SyncEvent[]>

/** From a state, an event: the effects, how safe the work is, and what is shown. */
const CASES: [keyof typeof STATES, string, SyncEvent, string[], string, string][] = [
  ['new', 'opened', OPENED, ['connect after 0', 'load'], 'saved', 'A B C D'],
  ['idle', 'typed', type('A', 'một'), ['gathered in 120'], 'saving', 'một B C D'],
  ['idle', 'nothing typed', { type: 'performed', operations: [] }, [], 'saved', 'A B C D'],
  ['idle', 'gathered', GATHERED, [], 'saved', 'A B C D'],
  ['idle', 'undo of nothing', { type: 'undone' }, [], 'saved', 'A B C D'],
  ['idle', 'redo of nothing', { type: 'redone' }, [], 'saved', 'A B C D'],
  ['idle', 'the next change', change(1, rename('B', 'hai')), [], 'saved', 'A hai C D'],
  ['idle', 'a change past others', change(2, rename('B', 'hai')), ['load'], 'saved', 'A B C D'],
  ['idle', 'a newer state', loaded(4, 'C', 'ba'), [], 'saved', 'A B ba D'],
  ['idle', 'no state to be had', { type: 'loaded', snapshot: null }, ['reloadDue in 2000'], 'saved', 'A B C D'], // prettier-ignore
  ['idle', 'reload due', { type: 'reloadDue' }, ['load'], 'saved', 'A B C D'],
  ['idle', 'reconnect due', { type: 'reconnectDue' }, [], 'saved', 'A B C D'],
  ['idle', 'stream lost', { type: 'streamLost' }, ['reconnectDue in 1000'], 'saved', 'A B C D'],
  ['idle', 'stream reset', { type: 'streamReset' }, ['reloadDue in 1000'], 'saved', 'A B C D'],
  ['idle', 'closed', CLOSED, ['disconnect'], 'saved', 'A B C D'],
  ['typed', 'gathered', GATHERED, ['send 1'], 'saving', 'một B C D'],
  ['typed', 'undone', { type: 'undone' }, ['gathered in 120'], 'saving', 'A B C D'],
  ['typed', 'closed', CLOSED, ['disconnect', 'send 1'], 'saving', 'một B C D'],
  ['typed', 'another row changed', change(1, rename('B', 'hai')), ['send 1'], 'saving', 'một hai C D'], // prettier-ignore
  ['typed', 'the same field changed', change(1, rename('A', 'uno')), [], 'saved', 'uno B C D'],
  ['typed', 'a state with the same field changed', loaded(2, 'A', 'uno'), [], 'saved', 'uno B C D'],
  ['sending', 'more typed', type('B', 'hai'), ['gathered in 120'], 'saving', 'một hai C D'],
  ['sending', 'gathered', GATHERED, [], 'saving', 'một B C D'],
  ['sending', 'accepted next', accepted(1, rename('A', 'một')), [], 'saved', 'một B C D'],
  ['sending', 'accepted, nothing new', accepted(0), [], 'saved', 'A B C D'],
  ['sending', 'accepted without a change, others first', accepted(1), ['confirmationOverdue in 3000'], 'saving', 'một B C D'], // prettier-ignore
  ['sending', 'accepted, others first', accepted(3, rename('A', 'một')), ['confirmationOverdue in 3000'], 'saving', 'một B C D'], // prettier-ignore
  ['sending', 'refused', refused, [], 'saved', 'A B C D'],
  ['sending', 'unreachable', unreachable, ['retryDue in 500'], 'offline', 'một B C D'],
  ['sending', 'a conflict', clash('một', 'uno'), [], 'saved', 'uno B C D'],
  ['sending', 'own change', change(1, rename('A', 'một'), 'Lan.1'), [], 'saved', 'một B C D'],
  ['sending', 'own change of an earlier batch', change(1, rename('B', 'hai'), 'Lan.0'), [], 'saving', 'một hai C D'], // prettier-ignore
  ['sending', 'a change of another window', change(1, rename('A', 'uno'), 'Lan2.1'), [], 'saving', 'một B C D'], // prettier-ignore
  ['sending', 'retry due', { type: 'retryDue', batch: 1 }, [], 'saving', 'một B C D'],
  ['sending', 'closed', CLOSED, ['disconnect'], 'saving', 'một B C D'],
  ['retrying', 'retry due', { type: 'retryDue', batch: 1 }, ['send 1'], 'offline', 'một B C D'],
  ['retrying', 'retry of another batch due', { type: 'retryDue', batch: 0 }, [], 'offline', 'một B C D'], // prettier-ignore
  ['retrying', 'an answer once more', accepted(1, rename('A', 'một')), [], 'offline', 'một B C D'],
  ['retrying', 'own change', change(1, rename('A', 'một'), 'Lan.1'), [], 'saved', 'một B C D'],
  ['retrying', 'opened', OPENED, ['connect after 0', 'send 1', 'load'], 'offline', 'một B C D'],
  ['accepted', 'those before it', change(1, rename('B', 'hai')), [], 'saving', 'một hai C D'],
  ['accepted', 'overdue', { type: 'confirmationOverdue', batch: 1 }, ['load'], 'saving', 'một B C D'], // prettier-ignore
  ['accepted', 'another overdue', { type: 'confirmationOverdue', batch: 0 }, [], 'saving', 'một B C D'], // prettier-ignore
  ['accepted', 'a state with it', loaded(3, 'A', 'một'), [], 'saved', 'một B C D'],
  ['accepted', 'a state before it', loaded(2), [], 'saving', 'một B C D'],
  ['disconnected', 'reconnect due', { type: 'reconnectDue' }, ['connect after 0'], 'saved', 'A B C D'], // prettier-ignore
  ['disconnected', 'a newer state', loaded(4), ['connect after 4'], 'saved', 'A B C D'],
  ['closed', 'opened', OPENED, ['connect after 0', 'load'], 'saved', 'A B C D'],
  ['closed', 'stream lost', { type: 'streamLost' }, [], 'saved', 'A B C D'],
  ['closed', 'reconnect due', { type: 'reconnectDue' }, [], 'saved', 'A B C D'],
  ['closed', 'reload due', { type: 'reloadDue' }, [], 'saved', 'A B C D'],
  ['closed', 'no state to be had', { type: 'loaded', snapshot: null }, [], 'saved', 'A B C D'],
]

describe('a step of the sync machine', () => {
  it.each(CASES)('%s: %s', (from, _name, event, effects, saving, shown) => {
    const { state, effects: found } = step(after(...STATES[from]), event)
    expect(found.map(words)).toEqual(effects)
    expect(viewOf(state).saving).toBe(saving)
    expect(titles(state)).toBe(shown)
  })

  it.each([
    ['idle', { type: 'gathered' }],
    ['sending', { type: 'answered', batch: 0, answer: { kind: 'refused', message: '' } }],
    ['idle', { type: 'conflictDecided', at: 0, whose: 'mine' }],
    ['idle', change(0, rename('A', 'cũ'))],
  ] satisfies [keyof typeof STATES, SyncEvent][])(
    '%s: %o changes nothing, so that nothing is drawn for it',
    (from, event) => {
      const before = after(...STATES[from])
      expect(step(before, event).state).toBe(before)
    },
  )

  it('waits longer from failure to failure, and starts anew when the server was reached', () => {
    let state = after(...SENT)
    const pauses: unknown[] = []
    for (let failure = 0; failure < 7; failure += 1) {
      const failed = step(state, unreachable)
      pauses.push(...failed.effects.map((effect) => effect.type === 'schedule' && effect.ms))
      state = step(failed.state, { type: 'retryDue', batch: 1 }).state
    }
    expect(pauses).toEqual([500, 1000, 2000, 5000, 10_000, 10_000, 10_000])
    const reached = step(state, accepted(1, rename('A', 'một'))).state
    expect(reached).toMatchObject({ failures: 0, refusal: null, inFlight: null })
  })

  it('closed, gives up after some failures, and takes it up again when it is opened', () => {
    let state = after(...SENT, CLOSED)
    let scheduled = 0
    for (let failure = 0; failure < 6; failure += 1) {
      const failed = step(state, unreachable)
      scheduled += failed.effects.length
      state = step(failed.state, { type: 'retryDue', batch: 1 }).state
      if (failed.effects.length === 0) state = failed.state
    }
    expect(scheduled).toBe(5)
    expect(step(state, OPENED).effects.map(words)).toContain('send 1')
  })

  it('sends a batch again as it was, whatever was received meanwhile', () => {
    const state = after(...SENT, unreachable, change(1, rename('B', 'hai')))
    const [effect] = step(state, { type: 'retryDue', batch: 1 }).effects
    expect(effect).toEqual({
      type: 'send',
      batch: 1,
      request: { base: 0, operations: [rename('A', 'một')], client: 'Lan.1' },
    })
  })

  it('sends what is not disputed of a batch again, on the revision that it was judged against', () => {
    const typed: SyncEvent = {
      type: 'performed',
      operations: [rename('A', 'một'), rename('B', 'hai')],
    }
    const state = after(
      OPENED,
      typed,
      GATHERED,
      change(1, rename('A', 'uno')),
      change(2, rename('B', 'due')),
    )
    expect(step(state, clash('một', 'uno')).effects).toEqual([
      {
        type: 'send',
        batch: 1,
        request: { base: 1, operations: [rename('B', 'hai')], client: 'Lan.1' },
      },
    ])
  })
})

describe('conflicts', () => {
  it('ask about what was typed last, whichever is found first', () => {
    const state = after(...SENT, type('A', 'hai'), change(1, rename('A', 'uno')), clash('một', 'uno')) // prettier-ignore
    expect(state.conflicts.map(({ conflict }) => conflict)).toEqual([
      { kind: 'sameField', id: 'A', field: 'title', mine: 'hai', theirs: 'uno' },
    ])
  })

  it('of a row that was removed hold all that was typed in it', () => {
    const typed: SyncEvent = {
      type: 'performed',
      operations: [rename('A', 'một'), { op: 'update', id: 'A', fields: { seconds: 9 } }],
    }
    const state = after(OPENED, typed, change(1, { op: 'remove', ids: ['A'] }))
    expect(state.conflicts.map(({ conflict }) => conflict)).toEqual([
      { kind: 'removed', id: 'A', fields: { title: 'một', seconds: 9 } },
    ])
    const decided = step(state, { type: 'conflictDecided', at: 0, whose: 'mine' }).state
    expect(titles(decided)).toBe('một B C D')
    expect(decided.content.entries[0]?.seconds).toBe(9)
    expect(decided.conflicts).toEqual([])
  })

  it('are found in a state that was loaded while an own batch is on its way', () => {
    const state = after(...SENT, type('A', 'hai'), loaded(2, 'A', 'uno'))
    expect(state.conflicts.map(({ conflict }) => conflict)).toEqual([
      { kind: 'sameField', id: 'A', field: 'title', mine: 'hai', theirs: 'uno' },
    ])
    expect(state.pending).toEqual([])
  })

  it('are none where a state that was loaded holds the own batch', () => {
    const state = after(...SENT, type('A', 'hai'), loaded(1, 'A', 'một'))
    expect(state.conflicts).toEqual([])
    expect(titles(state)).toBe('hai B C D')
  })
})

describe('undo', () => {
  it('goes back step by step and forth again, until something new is done', () => {
    const two = after(OPENED, type('A', 'một'), type('A', 'hai'))
    const events: [SyncEvent, string][] = [
      [{ type: 'undone' }, 'một'],
      [{ type: 'undone' }, 'A'],
      [{ type: 'redone' }, 'một'],
      [type('A', 'ba'), 'ba'],
      [{ type: 'redone' }, 'ba'],
      [{ type: 'undone' }, 'một'],
    ]
    let state = two
    for (const [event, title] of events) {
      state = step(state, event).state
      expect(state.content.entries[0]?.title).toBe(title)
    }
  })

  it('is forgotten where somebody changed the same', () => {
    const state = after(...SENT, accepted(1, rename('A', 'một')), change(2, rename('A', 'uno')))
    expect(viewOf(state)).toMatchObject({ canUndo: false, canRedo: false })
  })

  it('keeps the last 200 steps', () => {
    const typed = Array.from({ length: 205 }, (_, at) => type('A', `${at}`))
    expect(after(OPENED, ...typed).undo).toHaveLength(200)
  })
})
