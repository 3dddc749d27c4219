import { type EntryField, type EntryFields, sameValue, type SettingField } from './content'
import type { Operation } from './operation'

/** Why a change made on an old revision can't simply be put on top: named, so that a person can decide. */
export type EditConflict =
  /** Both changed the same field of the same row, to different values. */
  | { kind: 'sameField'; id: string; field: EntryField; mine: unknown; theirs: unknown }
  /** The row that is changed here was removed meanwhile. */
  | { kind: 'removed'; id: string; fields: Partial<EntryFields> }
  /** The row that is removed here was changed meanwhile. */
  | { kind: 'changed'; id: string; fields: Partial<EntryFields> }
  | { kind: 'sameSetting'; field: SettingField; mine: unknown; theirs: unknown }

export type Rebased = {
  /** What is left to apply on the newest revision: without what has happened already. */
  operations: Operation[]
  conflicts: EditConflict[]
}

/**
 * Operations made on an old revision, put on top of what happened `since`. Places always find a spot (`Place`), and two
 * moves of one row leave it where the later one put it; content is never overwritten unseen: that is a conflict. A
 * request that has been applied already (sent again after a lost answer) comes out empty.
 */
export function rebase(operations: readonly Operation[], since: readonly Operation[]): Rebased {
  const past = readPast(since)
  const own = new Set<string>()
  const rebased: Rebased = { operations: [], conflicts: [] }
  for (const operation of operations) {
    if (operation.op === 'insert') own.add(operation.id)
    const { kept, conflicts } = rebaseOne(operation, past, own)
    if (kept) rebased.operations.push(kept)
    rebased.conflicts.push(...conflicts)
  }
  return rebased
}

type One = { kept: Operation | null; conflicts: EditConflict[] }

function rebaseOne(operation: Operation, past: Past, own: ReadonlySet<string>): One {
  switch (operation.op) {
    case 'insert':
      return { kept: past.inserted.has(operation.id) ? null : operation, conflicts: [] }
    case 'update': {
      const { id, fields } = operation
      if (own.has(id)) return { kept: operation, conflicts: [] }
      if (past.removed.has(id)) return { kept: null, conflicts: [{ kind: 'removed', id, fields }] }
      const { free, clashes } = sift(fields, past.updated.get(id) ?? {})
      return {
        kept: isEmpty(free) ? null : { ...operation, fields: free },
        conflicts: clashes.map((clash) => ({ kind: 'sameField', id, ...clash })),
      }
    }
    case 'move': {
      const ids = operation.ids.filter((id) => own.has(id) || !past.removed.has(id))
      return { kept: ids.length > 0 ? { ...operation, ids } : null, conflicts: [] }
    }
    case 'remove': {
      const there = operation.ids.filter((id) => own.has(id) || !past.removed.has(id))
      const touched = (id: string) => (own.has(id) ? undefined : past.updated.get(id))
      const ids = there.filter((id) => !touched(id))
      return {
        kept: ids.length > 0 ? { ...operation, ids } : null,
        conflicts: there.flatMap((id) => {
          const fields = touched(id)
          return fields ? [{ kind: 'changed' as const, id, fields }] : []
        }),
      }
    }
    case 'settings': {
      const { free, clashes } = sift(operation.fields, past.settings)
      return {
        kept: isEmpty(free) ? null : { ...operation, fields: free },
        conflicts: clashes.map((clash) => ({ kind: 'sameSetting', ...clash })),
      }
    }
  }
}

type Past = {
  inserted: Set<string>
  removed: Set<string>
  updated: Map<string, Partial<EntryFields>>
  settings: Extract<Operation, { op: 'settings' }>['fields']
}

/** What happened, by row; the last value of each field counts. A row removed and put back is there. */
function readPast(since: readonly Operation[]): Past {
  const past: Past = {
    inserted: new Set(),
    removed: new Set(),
    updated: new Map(),
    settings: {},
  }
  for (const operation of since) {
    if (operation.op === 'insert') {
      past.inserted.add(operation.id)
      // Put back: its fields are as its removal left them, so what was changed before that stays known.
      past.removed.delete(operation.id)
    } else if (operation.op === 'update') {
      past.updated.set(operation.id, { ...past.updated.get(operation.id), ...operation.fields })
    } else if (operation.op === 'remove') {
      for (const id of operation.ids) {
        past.removed.add(id)
        past.inserted.delete(id)
      }
    } else if (operation.op === 'settings') {
      past.settings = { ...past.settings, ...operation.fields }
    }
  }
  return past
}

/** Fields nobody else touched, and those set to something else meanwhile. Equal values need nothing. */
function sift<T extends object>(mine: Partial<T>, theirs: Partial<T>) {
  const names = Object.keys(mine) as (keyof T)[]
  const free = names.filter((name) => !(name in theirs))
  const clashing = names.filter((name) => name in theirs && !sameValue(mine[name], theirs[name]))
  return {
    free: Object.fromEntries(free.map((name) => [name, mine[name]])) as Partial<T>,
    clashes: clashing.map((field) => ({ field, mine: mine[field], theirs: theirs[field] })),
  }
}

const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0
