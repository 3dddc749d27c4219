import { type Content, type Entry, sameValue } from './content'

/** What a change leaves in one row: a whole entry (new, or put back), some of its fields, or that it is gone. */
export type RowWrite =
  | { kind: 'put'; id: string; entry: Entry }
  | { kind: 'set'; id: string; fields: Partial<Entry> }
  | { kind: 'remove'; id: string }

/** What has to be written for one content to become another: rows as a whole where they are new, else what differs. */
export function rowWrites(before: Content, after: Content): RowWrite[] {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]))
  const left = new Set(after.entries.map(({ id }) => id))
  const removed = before.entries.flatMap(({ id }): RowWrite[] =>
    left.has(id) ? [] : [{ kind: 'remove', id }],
  )
  const written = after.entries.flatMap((entry): RowWrite[] => {
    const known = old.get(entry.id)
    if (!known) return [{ kind: 'put', id: entry.id, entry }]
    if (known === entry) return []
    const fields = differing(known, entry)
    return Object.keys(fields).length > 0 ? [{ kind: 'set', id: entry.id, fields }] : []
  })
  return [...removed, ...written]
}

function differing(before: Entry, after: Entry): Partial<Entry> {
  const names = Object.keys(after) as (keyof Entry)[]
  return Object.fromEntries(
    names
      .filter((name) => !sameValue(before[name], after[name]))
      .map((name) => [name, after[name]]),
  )
}
