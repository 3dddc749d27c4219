import { crc32 } from 'node:zlib'

import { type Entry, insertion, type PlacedEntry, removal } from './entry'
import { type Asked, find, type FindCursor, type Found, type Hit } from './find'
import { fileOf, numbersOf, type Place, removeOthers, takePlace } from './place'
import { readersOf } from './readers'
import { BUILD_SCRIPT, OPEN_SCRIPT, SHAPE } from './schema'
import { suggestionFor } from './suggest'
import { SearchFileError, searchThread, type Step } from './thread'

type Options = {
  folder: string
  /** What of the folder's it is: files of one name are alike. */
  name: string
}

export type Shown = { id: number; title: string; sapo: string; body: string }
/** What the index says of itself: how far it has come. */
export type Mark = Readonly<Record<string, string>>

/** What writes into the file that answers, or into one that is being made. */
export type IndexWriter = {
  put: (entries: readonly Entry[], mark?: Mark) => Promise<void>
  remove: (keys: readonly string[], mark?: Mark) => Promise<void>
  /** The states of rows, by their keys. */
  versions: (keys: readonly string[]) => Promise<Map<string, string>>
}

/** So many rows of whole texts are read at a stretch: a search that takes long ends between two. */
const STRETCH = 20_000
const PER_MS = 1000
/** Rows of one instant, at most so many before they are put behind each other. */
const SAME_INSTANT = 20_000

/** An index of words in a file of its own, beside this process and no other's (docs/adr/0033). It can always be made anew. */
export function searchIndex({ folder, name }: Options) {
  const thread = searchThread()
  const readers = readersOf()
  let place: Promise<Place> | null = null
  let opening: Promise<boolean> | null = null
  /** The number of the file that answers. A name is used once: SQLite may hold on to a file for a while after it was closed. */
  let live: number | null = null
  let isWhole = false
  let edges: number[] = []
  let written = 0

  const own = () =>
    (place ??= takePlace(thread, folder, name).catch((error) => {
      place = null
      throw error
    }))
  const handleOf = (number: number | null) => `file ${number}`
  /** Opens what an earlier process left; false when there is nothing that can be used. */
  const open = (): Promise<boolean> =>
    (opening ??= openLeft().catch((error) => {
      opening = null
      throw error
    }))
  const openLeft = async (): Promise<boolean> => {
    const left = await own()
    for (const number of await numbersOf(left)) {
      if (!(await isUsable(left, number))) continue
      live = number
      isWhole = true
      await measure()
      break
    }
    await removeOthers(left, live)
    return isWhole
  }
  const isUsable = async (left: Place, number: number): Promise<boolean> => {
    try {
      await thread.open(handleOf(number), fileOf(left, number), OPEN_SCRIPT)
      const { shape } = await markOf(handleOf(number))
      if (shape === String(SHAPE)) return true
    } catch (error) {
      if (!isBroken(error)) throw error
    }
    await thread.close(handleOf(number))
    return false
  }
  const markOf = async (of: string): Promise<Record<string, string>> => {
    const rows = await thread.read<{ name: string; value: string }>(
      of,
      'SELECT name, value FROM meta',
    )
    return Object.fromEntries(rows.map((row) => [row.name, row.value]))
  }
  const measure = async () => {
    const rows = await thread.read<{ id: number }>(
      handleOf(live),
      'SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS place FROM rows) WHERE place % ? = 0',
      [STRETCH],
    )
    edges = rows.map(({ id }) => id)
    written = 0
  }
  const idsOf = async (of: string, keys: readonly string[]): Promise<number[]> => {
    const rows = await thread.read<{ id: number }>(
      of,
      'SELECT id FROM rows WHERE key IN (SELECT value FROM json_each(?))',
      [JSON.stringify(keys)],
    )
    return rows.map(({ id }) => id)
  }
  /** Ids of new rows: their instants, those of one instant apart by their keys. */
  const placed = async (of: string, entries: readonly Entry[], gone: ReadonlySet<number>) => {
    const taken = new Set<number>()
    const result: PlacedEntry[] = []
    for (const entry of entries) {
      let id = Math.max(0, Math.floor(entry.at)) * PER_MS + (crc32(entry.key) % PER_MS)
      const rows = await thread.read<{ id: number }>(
        of,
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
  const writerTo = (number: () => number | null): IndexWriter => {
    // One after the other: each asks what is there before it writes.
    let last: Promise<void> = Promise.resolve()
    const write = (entries: readonly Entry[], keys: readonly string[], mark: Mark) => {
      const work = () => writeNow(entries, keys, mark)
      last = last.catch(() => {}).then(() => (number() === live ? readers.reading(work) : work()))
      return last
    }
    const writeNow = async (entries: readonly Entry[], keys: readonly string[], mark: Mark) => {
      const of = handleOf(number())
      const gone = await idsOf(of, [...keys, ...entries.map(({ key }) => key)])
      const rows = await placed(of, entries, new Set(gone))
      await thread.write(of, [...removal(gone), ...insertion(rows), marked(mark)])
      written += rows.length
      if (number() === live && written > STRETCH / 2) await measure()
    }
    return {
      put: (entries, mark = {}) => write(entries, [], mark),
      remove: (keys, mark = {}) => write([], keys, mark),
      versions: async (keys) => {
        const rows = await thread.read<{ key: string; version: string }>(
          handleOf(number()),
          'SELECT key, version FROM rows WHERE key IN (SELECT value FROM json_each(?))',
          [JSON.stringify(keys)],
        )
        return new Map(rows.map((row) => [row.key, row.version]))
      },
    }
  }
  return {
    open,
    /** Whether there is a whole one to answer from. */
    isReady: () => isWhole,
    /** What it holds can't be trusted: nothing is answered from it until it is made anew. */
    forsake: () => {
      isWhole = false
    },
    mark: () => readers.reading(() => markOf(handleOf(live))),
    ...writerTo(() => live),
    /** Makes it anew beside what answers, and puts it in its place once it is whole. */
    rebuild: async (fill: (writer: IndexWriter) => Promise<Mark>): Promise<void> => {
      const left = await own()
      const number = ((await numbersOf(left))[0] ?? 0) + 1
      const handle = handleOf(number)
      try {
        await thread.open(handle, fileOf(left, number), `${OPEN_SCRIPT}${BUILD_SCRIPT}`)
        const mark = await fill(writerTo(() => number))
        await thread.write(handle, [marked({ ...mark, shape: String(SHAPE) })])
        await thread.read(handle, 'PRAGMA wal_checkpoint(TRUNCATE)')
      } catch (error) {
        await thread.close(handle)
        throw error
      }
      await readers.change(async () => {
        const before = handleOf(live)
        live = number
        await measure()
        isWhole = true
        await thread.close(before)
      })
      await removeOthers(left, number)
    },
    find: (asked: Asked): Promise<Found> =>
      readers.reading(() => find({ thread, name: handleOf(live), edges }, asked)),
    /** What is shown of rows, by their ids. */
    shown: (hits: readonly Hit[]): Promise<Map<number, Shown>> =>
      readers.reading(async () => {
        const rows = await thread.read<Shown>(
          handleOf(live),
          'SELECT shown.* FROM json_each(?) AS asked CROSS JOIN shown WHERE shown.id = asked.value',
          [JSON.stringify(hits.map(({ id }) => id))],
        )
        return new Map(rows.map((row) => [row.id, row]))
      }),
    suggestion: (typed: string): Promise<string | null> =>
      readers.reading(() => suggestionFor({ thread, name: handleOf(live) }, typed)),
    waiting: thread.waiting,
    stop: thread.stop,
  }
}

export type SearchIndex = ReturnType<typeof searchIndex>
export type { Asked, Entry, FindCursor, Found, Hit }

const marked = (mark: Mark): Step => ({
  sql: 'INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  rows: Object.entries(mark),
})

/** Whether a file is no database, or a damaged one: then it is made anew. */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof SearchFileError)) return false
  const { code, message } = error
  return (
    /CORRUPT|NOTADB|FORMAT|IOERR/.test(code ?? '') ||
    /malformed|not a database|disk image|no such (table|column)/.test(message)
  )
}
