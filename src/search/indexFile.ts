import { isBroken } from './broken'
import { BUILD_SCRIPT, OPEN_SCRIPT, SHAPE } from './schema'
import type { SearchThread, Step } from './thread'

/** What the index says of itself: how far it has come. */
export type Mark = Readonly<Record<string, string>>

/** A file of the thread: what it is called there, and where it is. */
type IndexFile = { name: string; path: string }

/** Opens a file that an earlier process left; false, and closed again, when it is damaged, not whole or of another shape. */
export async function openUsable(thread: SearchThread, file: IndexFile): Promise<boolean> {
  try {
    await thread.open(file.name, file.path, OPEN_SCRIPT)
    const { shape } = await readMark(thread, file.name)
    if (shape === String(SHAPE)) return true
  } catch (error) {
    if (!isBroken(error)) throw error
  }
  await thread.close(file.name)
  return false
}

/** Makes a new file and leaves it open. Its shape is written last: without it the file is not whole. */
export async function makeWhole(
  thread: SearchThread,
  file: IndexFile,
  fill: () => Promise<Mark>,
): Promise<void> {
  try {
    await thread.open(file.name, file.path, `${OPEN_SCRIPT}${BUILD_SCRIPT}`)
    const mark = await fill()
    await thread.write(file.name, [marked({ ...mark, shape: String(SHAPE) })])
    await thread.read(file.name, 'PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    await thread.close(file.name)
    throw error
  }
}

export async function readMark(
  thread: SearchThread,
  name: string,
): Promise<Record<string, string>> {
  const rows = await thread.read<{ name: string; value: string }>(
    name,
    'SELECT name, value FROM meta',
  )
  return Object.fromEntries(rows.map((row) => [row.name, row.value]))
}

/** The statement that writes a mark. */
export const marked = (mark: Mark): Step => ({
  sql: 'INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  rows: Object.entries(mark),
})
