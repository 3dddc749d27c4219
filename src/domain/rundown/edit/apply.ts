import { type Content, EMPTY_ENTRY, type Entry, inOrder } from './content'
import type { Operation, Place } from './operation'
import { ranksBetween } from './rank'

/**
 * The rundown after these operations, in order. Total and deterministic: server and browsers reach the same rows and
 * ranks from the same content. What names a row that is gone does nothing; a row that is there already is not inserted
 * again, so a repeated request changes nothing.
 */
export function applyOperations(content: Content, operations: readonly Operation[]): Content {
  let { settings } = content
  let entries = inOrder(content.entries)
  for (let at = 0; at < operations.length; at += 1) {
    const operation = operations[at]
    switch (operation?.op) {
      case 'insert': {
        const run = pasteAt(operations, at, entries)
        entries = placed(entries, run, operation)
        at += Math.max(0, run.length - 1)
        break
      }
      case 'update':
        entries = entries.map((entry) =>
          entry.id === operation.id ? { ...entry, ...operation.fields } : entry,
        )
        break
      case 'move':
        entries = moved(entries, operation.ids, operation)
        break
      case 'remove': {
        const gone = new Set(operation.ids)
        entries = entries.filter(({ id }) => !gone.has(id))
        break
      }
      case 'settings':
        settings = { ...settings, ...operation.fields }
        break
    }
  }
  return { settings, entries }
}

type NewRow = Omit<Entry, 'rank'>

/** New rows put in each behind the one before (a paste) are placed in one go, so that their ranks stay short. */
function pasteAt(operations: readonly Operation[], from: number, entries: readonly Entry[]) {
  const known = new Set(entries.map(({ id }) => id))
  const rows: NewRow[] = []
  for (const operation of operations.slice(from)) {
    if (operation.op !== 'insert' || known.has(operation.id)) break
    if (rows.length > 0 && operation.after !== rows.at(-1)?.id) break
    known.add(operation.id)
    rows.push({ ...EMPTY_ENTRY, ...operation.fields, id: operation.id })
  }
  return rows
}

function moved(entries: Entry[], ids: readonly string[], { after, before }: Place): Entry[] {
  const moving = new Set(ids)
  const rows = new Map(entries.map((entry) => [entry.id, entry]))
  const going = [...moving].flatMap((id) => rows.get(id) ?? [])
  const staying = entries.filter(({ id }) => !moving.has(id))
  return placed(staying, going, {
    after: neighbour(entries, moving, after, -1),
    before: neighbour(entries, moving, before ?? null, 1),
  })
}

/** A place named by a row that moves itself is named by the next one in that direction that stays. */
function neighbour(
  entries: readonly Entry[],
  moving: ReadonlySet<string>,
  id: string | null,
  step: 1 | -1,
): string | null {
  if (id === null || !moving.has(id)) return id
  let at = entries.findIndex((entry) => entry.id === id)
  while (at >= 0 && at < entries.length && moving.has(entries[at]?.id ?? '')) at += step
  return entries[at]?.id ?? null
}

function placed(entries: Entry[], rows: readonly NewRow[], place: Place): Entry[] {
  const at = placeOf(entries, place)
  const low = entries[at - 1]?.rank ?? null
  // Two rows of one rank (rows written by other means): the next higher one keeps ranks apart.
  const high = entries.slice(at).find(({ rank }) => low === null || rank > low)?.rank ?? null
  const ranks = ranksBetween(low, high, rows.length)
  const ranked = rows.map((row, index) => ({ ...row, rank: ranks[index] ?? '' }))
  return [...entries.slice(0, at), ...ranked, ...entries.slice(at)]
}

/** The index rows go to; see `Place`. */
function placeOf(entries: readonly Entry[], { after, before }: Place): number {
  if (after === null) return 0
  const behind = entries.findIndex(({ id }) => id === after)
  if (behind >= 0) return behind + 1
  const next = before == null ? -1 : entries.findIndex(({ id }) => id === before)
  return next >= 0 ? next : entries.length
}
