import type { SearchThread } from './thread'

/** So many rows of whole texts are read at a stretch: a search that takes long ends between two. */
const STRETCH = 20_000

/** Where the stretches of the file that answers begin and end. */
export function stretchesOf(thread: SearchThread) {
  let edges: number[] = []
  let written = 0
  return {
    /** Ids, highest first. */
    edges: (): readonly number[] => edges,
    measure: async (name: string): Promise<void> => {
      const rows = await thread.read<{ id: number }>(
        name,
        'SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS place FROM rows) WHERE place % ? = 0',
        [STRETCH],
      )
      edges = rows.map(({ id }) => id)
      written = 0
    },
    wrote: (rows: number): void => {
      written += rows
    },
    /** Whether so much was written since that they have to be measured again. */
    areOld: (): boolean => written > STRETCH / 2,
  }
}
