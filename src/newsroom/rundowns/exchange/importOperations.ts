import { type Content, type EntryField, inOrder, sameValue } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'

import type { ImportedRow } from './readRows'

export type ImportPlan = {
  operations: Operation[]
  counts: { added: number; changed: number; unchanged: number; moved: number }
}

/**
 * What turns a rundown into what an imported table says: rows tied to an entry change it where they say something else,
 * the others become new entries, and the order is the table's. Entries the table doesn't have stay, behind the one they
 * stood behind; nothing is removed.
 */
export function importOperations(
  content: Content,
  rows: readonly ImportedRow[],
  newId: () => string,
): ImportPlan {
  const entries = inOrder(content.entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const seen = new Set<string>()
  const operations: Operation[] = []
  const counts = { added: 0, changed: 0, unchanged: 0, moved: 0 }
  const order: string[] = []

  for (const { id, fields } of rows) {
    const known = id === null || seen.has(id) ? undefined : byId.get(id)
    if (!known) {
      const added = newId()
      operations.push({ op: 'insert', id: added, after: order.at(-1) ?? null, fields })
      order.push(added)
      counts.added += 1
      continue
    }
    seen.add(known.id)
    order.push(known.id)
    const changes = Object.entries(fields).filter(
      ([name, value]) => !sameValue(known[name as EntryField], value),
    )
    if (changes.length > 0) {
      operations.push({ op: 'update', id: known.id, fields: Object.fromEntries(changes) })
    }
    counts[changes.length > 0 ? 'changed' : 'unchanged'] += 1
  }

  const wanted = withThoseNotNamed(
    entries.map((entry) => entry.id),
    order,
  )
  const before = entries.map((entry) => entry.id)
  const after = wanted.filter((id) => byId.has(id))
  counts.moved = before.filter((id, at) => id !== after[at]).length
  if (counts.moved > 0) operations.push({ op: 'move', ids: wanted, after: null })
  return { operations, counts }
}

/** The order of the table, with each entry it doesn't name behind the one it stands behind now. */
function withThoseNotNamed(before: readonly string[], order: readonly string[]): string[] {
  const wanted = [...order]
  const named = new Set(order)
  before.forEach((id, at) => {
    if (!named.has(id)) wanted.splice(wanted.indexOf(before[at - 1] ?? '') + 1, 0, id)
  })
  return wanted
}
