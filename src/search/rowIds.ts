import { crc32 } from 'node:zlib'

import type { Entry, PlacedEntry } from './entry'
import type { SearchThread } from './thread'

const PER_MS = 1000
/** Rows of one instant, at most so many before they are put behind each other. */
const SAME_INSTANT = 20_000

/** Ids of the rows that have these keys. */
export async function idsOf(
  thread: SearchThread,
  name: string,
  keys: readonly string[],
): Promise<number[]> {
  const rows = await thread.read<{ id: number }>(
    name,
    'SELECT id FROM rows WHERE key IN (SELECT value FROM json_each(?))',
    [JSON.stringify(keys)],
  )
  return rows.map(({ id }) => id)
}

/** Ids of new rows: their instants, those of one instant apart by their keys. Ids of rows that go are free. */
export async function placed(
  thread: SearchThread,
  name: string,
  { entries, gone }: { entries: readonly Entry[]; gone: ReadonlySet<number> },
): Promise<PlacedEntry[]> {
  const taken = new Set<number>()
  const result: PlacedEntry[] = []
  for (const entry of entries) {
    let id = Math.max(0, Math.floor(entry.at)) * PER_MS + (crc32(entry.key) % PER_MS)
    const rows = await thread.read<{ id: number }>(
      name,
      'SELECT id FROM rows WHERE id >= ? AND id < ? ORDER BY id',
      [id, id + SAME_INSTANT],
    )
    const others = new Set(rows.map((row) => row.id).filter((other) => !gone.has(other)))
    while (taken.has(id) || others.has(id)) id += 1
    taken.add(id)
    result.push({ ...entry, id })
  }
  return result
}
