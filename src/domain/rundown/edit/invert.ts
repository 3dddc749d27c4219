import { applyOperations } from './apply'
import { type Content, type Entry, type EntryFields, inOrder, type Settings } from './content'
import type { Operation } from './operation'

/** The operations that take `operations` back again: what undo sends. Order and fields come back; ranks may differ. */
export function invert(content: Content, operations: readonly Operation[]): Operation[] {
  const undo: Operation[][] = []
  let now: Content = { ...content, entries: inOrder(content.entries) }
  for (const operation of operations) {
    undo.unshift(inverseOf(now, operation))
    now = applyOperations(now, [operation])
  }
  return undo.flat()
}

function inverseOf(content: Content, operation: Operation): Operation[] {
  const { entries } = content
  const find = (id: string) => entries.find((entry) => entry.id === id)
  switch (operation.op) {
    case 'insert':
      return find(operation.id) ? [] : [{ op: 'remove', ids: [operation.id] }]
    case 'update': {
      const entry = find(operation.id)
      if (!entry) return []
      return [{ op: 'update', id: entry.id, fields: earlier(entry, operation.fields) }]
    }
    case 'move':
      return consecutiveOf(entries, operation.ids).map(({ rows, after, before }) => ({
        op: 'move',
        ids: rows.map(({ id }) => id),
        after,
        before,
      }))
    case 'remove':
      return consecutiveOf(entries, operation.ids).flatMap(({ rows, after, before }) =>
        rows.map((row, index) => ({
          op: 'insert' as const,
          id: row.id,
          fields: fieldsOf(row),
          after: index === 0 ? after : (rows[index - 1]?.id ?? null),
          before,
        })),
      )
    case 'settings':
      return [{ op: 'settings', fields: earlier(content.settings, operation.fields) }]
  }
}

function earlier<T extends EntryFields | Settings>(row: T, fields: Partial<T>): Partial<T> {
  const names = Object.keys(fields) as (keyof T)[]
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Partial<T>
}

export function fieldsOf({ id: _id, rank: _rank, ...fields }: Entry): EntryFields {
  return fields
}

type Run = { rows: Entry[]; after: string | null; before: string | null }

/** The named rows in their order, joined where they are neighbours, with where each run stands. */
function consecutiveOf(entries: readonly Entry[], ids: readonly string[]): Run[] {
  const named = new Set(ids)
  const runs: Run[] = []
  entries.forEach((entry, at) => {
    if (!named.has(entry.id)) return
    const previous = entries[at - 1]
    const last = runs.at(-1)
    if (last && previous && last.rows.at(-1) === previous) last.rows.push(entry)
    else runs.push({ rows: [entry], after: previous?.id ?? null, before: null })
    const run = runs.at(-1)
    if (run) run.before = entries[at + 1]?.id ?? null
  })
  return runs
}
