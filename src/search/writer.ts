import { type Entry, insertion, removal } from './entry'
import { type Mark, marked } from './indexFile'
import { idsOf, placed } from './rowIds'
import type { SearchThread } from './thread'

/** What writes into the file that answers, or into one that is being made. */
export type IndexWriter = {
  put: (entries: readonly Entry[], mark?: Mark) => Promise<void>
  remove: (keys: readonly string[], mark?: Mark) => Promise<void>
  /** The states of rows, by their keys. */
  versions: (keys: readonly string[]) => Promise<Map<string, string>>
}

/** Where it is written to. */
export type Target = {
  /** The file's name in the thread: asked for at each use, for another file may have taken its place. */
  name: () => string
  /** Keeps the file in its place while the work goes on. */
  hold: (work: () => Promise<void>) => Promise<void>
  /** Told how many rows were put in. */
  wrote: (rows: number) => Promise<void>
}

export function writerTo(thread: SearchThread, { name, hold, wrote }: Target): IndexWriter {
  // One after the other: each asks what is there before it writes.
  let last: Promise<void> = Promise.resolve()
  const write = (entries: readonly Entry[], keys: readonly string[], mark: Mark) => {
    last = last.catch(() => {}).then(() => hold(() => writeNow(entries, keys, mark)))
    return last
  }
  const writeNow = async (entries: readonly Entry[], keys: readonly string[], mark: Mark) => {
    const file = name()
    const gone = await idsOf(thread, file, [...keys, ...entries.map(({ key }) => key)])
    const rows = await placed(thread, file, { entries, gone: new Set(gone) })
    await thread.write(file, [...removal(gone), ...insertion(rows), marked(mark)])
    await wrote(rows.length)
  }
  return {
    put: (entries, mark = {}) => write(entries, [], mark),
    remove: (keys, mark = {}) => write([], keys, mark),
    versions: async (keys) => {
      const rows = await thread.read<{ key: string; version: string }>(
        name(),
        'SELECT key, version FROM rows WHERE key IN (SELECT value FROM json_each(?))',
        [JSON.stringify(keys)],
      )
      return new Map(rows.map((row) => [row.key, row.version]))
    },
  }
}
