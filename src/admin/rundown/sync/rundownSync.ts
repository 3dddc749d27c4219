import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content, Entry } from '@/domain/rundown/edit/content'
import { invert } from '@/domain/rundown/edit/invert'
import type { Operation } from '@/domain/rundown/edit/operation'
import { type Conflict, rebase } from '@/domain/rundown/edit/rebase'

import { operationsBetween } from './operationsBetween'
import type { HeardChange, Held, SendAnswer, Transport } from './transport'
import { withoutConflicts } from './withoutConflicts'

/** How safe the work is: on the server, on its way there, or kept here until the server answers again. */
export type Saving = 'saved' | 'saving' | 'offline'

/** A conflict to decide, with the row as it stood here: it may be gone by now. */
export type OpenConflict = { conflict: Conflict; row: Entry | null }

export type SyncView = {
  content: Content
  revision: number
  saving: Saving
  conflicts: readonly OpenConflict[]
  /** What the server said against the last change that it did not take. */
  refusal: string | null
  canUndo: boolean
  canRedo: boolean
  /** The last change somebody else made. */
  heard: { by: string | null; revision: number } | null
}

export type RundownSync = ReturnType<typeof createRundownSync>

type Options = {
  held: Held
  client: string
  transport: Transport
  /** Runs something later; gives back how to call it off. */
  later: (run: () => void, ms: number) => () => void
}

const UNDO_LIMIT = 200
/** Keys pressed together are sent together. */
const GATHER_MS = 120
const RETRY_MS = [500, 1000, 2000, 5000, 10_000]
/** Own change accepted, those before it not yet heard: how long they are waited for. */
const HEAR_MS = 3000

type Flight = { base: number; operations: readonly Operation[]; acceptedAs: number | null }

/**
 * One open editor of a rundown. What is done here is seen at once, sent in order, one batch at a time, and put on top of
 * what others did first. Own work on the same field of the same row as somebody else's is never sent over theirs: it
 * becomes a conflict to decide. Undo takes back own changes alone, and only where nobody changed them since.
 */
export function createRundownSync({ held, client, transport, later }: Options) {
  let confirmed: Content = held.content
  let { revision } = held
  let flight: Flight | null = null
  let pending: Operation[] = []
  let undo: Operation[][] = []
  let redo: Operation[][] = []
  let conflicts: OpenConflict[] = []
  let refusal: string | null = null
  let heard: SyncView['heard'] = null
  let failures = 0
  let isOpen = false
  let stopListening: (() => void) | null = null
  const graves = new Map<string, Entry>()
  const timers = new Set<() => void>()
  const listeners = new Set<() => void>()
  let view = look(confirmed)

  function look(content: Content): SyncView {
    const isSaved = !flight && pending.length === 0
    return {
      content,
      revision,
      saving: failures > 0 ? 'offline' : isSaved ? 'saved' : 'saving',
      conflicts,
      refusal,
      canUndo: undo.length > 0,
      canRedo: redo.length > 0,
      heard,
    }
  }

  function publish(
    content = applyOperations(confirmed, [...(flight?.operations ?? []), ...pending]),
  ) {
    view = look(content)
    for (const listener of listeners) listener()
  }

  function wait(run: () => void, ms: number) {
    const cancel = later(() => {
      timers.delete(cancel)
      run()
    }, ms)
    timers.add(cancel)
  }

  /** Does it here, and sends it soon. */
  function put(operations: readonly Operation[]): Operation[] {
    const inverse = invert(view.content, operations)
    pending.push(...operations)
    refusal = null
    publish(applyOperations(view.content, operations))
    wait(flush, GATHER_MS)
    return inverse
  }

  function perform(operations: readonly Operation[]) {
    if (operations.length === 0) return
    undo = [...undo, put(operations)].slice(-UNDO_LIMIT)
    redo = []
    publish(view.content)
  }

  function takeBack() {
    const operations = undo.pop()
    if (!operations) return
    redo.push(put(operations))
    publish(view.content)
  }

  function doAgain() {
    const operations = redo.pop()
    if (!operations) return
    undo.push(put(operations))
    publish(view.content)
  }

  function flush() {
    if (flight || pending.length === 0) return
    flight = { base: revision, operations: pending, acceptedAs: null }
    pending = []
    publish()
    void dispatch()
  }

  async function dispatch() {
    const sent = flight
    if (!sent) return
    const answer = await transport.send({ base: sent.base, operations: sent.operations, client })
    // Heard as done already, while the answer was on its way.
    if (flight !== sent) return
    if (answer.kind === 'unreachable') {
      const pause = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0
      failures += 1
      refusal = answer.message
      publish()
      wait(() => void dispatch(), pause)
      return
    }
    answered()
    settle(sent, answer)
    publish()
    flush()
  }

  function answered() {
    if (failures > 0) refusal = null
    failures = 0
  }

  function settle(sent: Flight, answer: Exclude<SendAnswer, { kind: 'unreachable' }>) {
    if (answer.kind === 'accepted') {
      if (answer.revision <= revision) {
        flight = null
      } else if (answer.revision === revision + 1) {
        step(answer.revision, answer.operations)
        flight = null
      } else {
        sent.acceptedAs = answer.revision
        wait(() => {
          if (flight === sent) void resync()
        }, HEAR_MS)
      }
      return
    }
    flight = null
    if (answer.kind === 'refused') {
      refusal = answer.message
      return
    }
    open(answer.conflicts)
    if (answer.held.revision > revision) adopt(answer.held)
    const rest = withoutConflicts(sent.operations, answer.conflicts)
    // A batch that comes back whole would come back for ever.
    if (JSON.stringify(rest) !== JSON.stringify(sent.operations)) pending = [...rest, ...pending]
  }

  /** What others did first goes under; own work that has not left yet and undo are put on top. */
  function heardOf(operations: readonly Operation[]) {
    const own = rebase(pending, operations)
    pending = own.operations
    open(own.conflicts)
    undo = rebaseStack(undo, operations)
    redo = rebaseStack(redo, operations)
  }

  function step(to: number, operations: readonly Operation[]) {
    confirmed = applyOperations(confirmed, operations)
    revision = to
    bury()
  }

  /** Keeps what removed rows held here: somebody may be typing in one. */
  function bury() {
    const left = new Set(confirmed.entries.map(({ id }) => id))
    for (const entry of view.content.entries) if (!left.has(entry.id)) graves.set(entry.id, entry)
  }

  function open(found: readonly Conflict[]) {
    const rows = new Map(view.content.entries.map((entry) => [entry.id, entry]))
    const opened = found.map((conflict) => ({
      conflict,
      row:
        conflict.kind === 'sameSetting'
          ? null
          : (rows.get(conflict.id) ?? graves.get(conflict.id) ?? null),
    }))
    conflicts = [...conflicts.filter((old) => !opened.some((one) => isSame(one, old))), ...opened]
  }

  function hear(change: HeardChange) {
    if (change.revision <= revision) return
    if (change.revision > revision + 1) return void resync()
    step(change.revision, change.operations)
    if (change.client === client) {
      flight = null
      answered()
    } else {
      heard = { by: change.by, revision: change.revision }
      heardOf(change.operations)
    }
    publish()
    flush()
  }

  /** Takes over a newer state whose changes were not heard one by one. */
  function adopt(newer: Held) {
    const happened = operationsBetween(confirmed, newer.content)
    heardOf(flight ? withoutOwn(happened, flight.operations) : happened)
    confirmed = newer.content
    revision = newer.revision
    bury()
  }

  async function resync() {
    const newer = await transport.load()
    if (!newer) return wait(() => void resync(), 2000)
    if (newer.revision > revision) adopt(newer)
    if (flight && flight.acceptedAs !== null && flight.acceptedAs <= revision) flight = null
    publish()
    relisten()
    flush()
  }

  function relisten() {
    stopListening?.()
    stopListening = null
    if (!isOpen) return
    stopListening = transport.listen(revision, {
      onChange: hear,
      onLost: () => {
        stopListening = null
        if (isOpen) wait(relisten, 1000)
      },
    })
  }

  return {
    perform,
    undo: takeBack,
    redo: doAgain,
    /** Sends what is waiting now. */
    flush,
    /** Decides a conflict: own value after all, or theirs. */
    resolve(at: number, whose: 'mine' | 'theirs') {
      const decided = conflicts[at]
      if (!decided) return
      conflicts = conflicts.filter((one) => one !== decided)
      publish(view.content)
      if (whose === 'mine') perform(insist(decided, view.content))
    },
    dismissRefusal() {
      refusal = null
      publish(view.content)
    },
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    open() {
      isOpen = true
      relisten()
      void resync()
    },
    close() {
      isOpen = false
      stopListening?.()
      stopListening = null
      for (const cancel of timers) cancel()
      timers.clear()
    },
  }
}

function rebaseStack(stack: readonly Operation[][], operations: readonly Operation[]) {
  return stack.map((one) => rebase(one, operations).operations).filter((one) => one.length > 0)
}

/** What happened without what an own batch, whose answer is still out, may have done itself. */
function withoutOwn(happened: readonly Operation[], own: readonly Operation[]): Operation[] {
  return rebase(happened, own).operations
}

function isSame(a: OpenConflict, b: OpenConflict): boolean {
  const key = ({ conflict }: OpenConflict) =>
    [
      conflict.kind,
      'id' in conflict ? conflict.id : '',
      'field' in conflict ? conflict.field : '',
    ].join(' ')
  return key(a) === key(b)
}

/** What makes own values stand after all, on top of what is there now. */
function insist({ conflict, row }: OpenConflict, { entries }: Content): Operation[] {
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
