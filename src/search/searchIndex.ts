import { isBroken } from './broken'
import type { Entry } from './entry'
import { type Asked, find, type FindCursor, type Found, type Hit } from './find'
import { type Mark, readMark } from './indexFile'
import { liveFile } from './liveFile'
import { suggestionFor } from './suggest'
import { searchThread } from './thread'
import type { IndexWriter } from './writer'

type Options = {
  folder: string
  /** What of the folder's it is: files of one name are alike. */
  name: string
}

export type Shown = { id: number; title: string; sapo: string; body: string }

/** An index of words in a file of its own, beside this process and no other's (docs/adr/0033). It can always be made anew. */
export function searchIndex({ folder, name }: Options) {
  const thread = searchThread()
  const live = liveFile(thread, folder, name)
  return {
    /** Opens what an earlier process left; false when there is nothing that can be used. */
    open: live.open,
    /** Whether there is a whole one to answer from. */
    isReady: live.isWhole,
    /** What it holds can't be trusted: nothing is answered from it until it is made anew. */
    forsake: live.forsake,
    mark: () => live.reading((file) => readMark(thread, file.name)),
    ...live.writer,
    /** Makes it anew beside what answers, and puts it in its place once it is whole. */
    rebuild: live.replace,
    find: (asked: Asked): Promise<Found> => live.reading((file) => find(file, asked)),
    /** What is shown of rows, by their ids. */
    shown: (hits: readonly Hit[]): Promise<Map<number, Shown>> =>
      live.reading(async (file) => {
        const rows = await thread.read<Shown>(
          file.name,
          'SELECT shown.* FROM json_each(?) AS asked CROSS JOIN shown WHERE shown.id = asked.value',
          [JSON.stringify(hits.map(({ id }) => id))],
        )
        return new Map(rows.map((row) => [row.id, row]))
      }),
    suggestion: (typed: string): Promise<string | null> =>
      live.reading((file) => suggestionFor(file, typed)),
    waiting: thread.waiting,
    stop: thread.stop,
  }
}

export type SearchIndex = ReturnType<typeof searchIndex>
export type { Asked, Entry, FindCursor, Found, Hit, IndexWriter, Mark }
export { isBroken }
