import type { IndexWriter, Mark, SearchIndex } from '@/search/searchIndex'

import { afterCursor, type Cursor } from '../cursor'
import { findSearchable } from '../queries/texts'
import type { PublicReader } from '../reader'
import { entryOf } from './entryOf'
import { changedTexts, newestChange, type ReadSoFar } from './lookedAt'

/** Texts read and put in at a time: what else this process does goes on in between. */
const PAGE = 100

/** Asked for at each reading: what is public depends on when it is read. */
type ReaderNow = () => PublicReader

/** Puts in everything that is public. The mark is of before it was read: what changes meanwhile is read once more. */
export async function feedAll(
  readerNow: ReaderNow,
  writer: IndexWriter,
  isStopped: () => boolean,
): Promise<{ count: number; mark: Mark }> {
  const mark = asMark(await newestChange(readerNow()))
  let cursor: Cursor | null = null
  let count = 0
  for (;;) {
    const texts = await findSearchable(readerNow(), {
      where: cursor ? [afterCursor('publishedAt', cursor)] : [],
      limit: PAGE,
    })
    await writer.put(texts.map(entryOf))
    count += texts.length
    const last = texts.at(-1)
    if (texts.length < PAGE || !last || isStopped()) return { count, mark }
    cursor = { at: last.publishedAt, id: last.sideId }
    await new Promise(setImmediate)
  }
}

/** Puts in what changed since the index last looked; false when the log it read is not the one there is. */
export async function feedChanges(readerNow: ReaderNow, index: SearchIndex): Promise<boolean> {
  const before = soFarOf(await index.mark())
  const changed = before && (await changedTexts(readerNow(), before))
  if (!changed) return false
  const ids = changed.texts
  for (let from = 0; from < ids.length; from += PAGE) {
    await refresh(readerNow, index, ids.slice(from, from + PAGE))
  }
  await index.put([], asMark(changed.now))
  return true
}

async function refresh(readerNow: ReaderNow, index: SearchIndex, ids: string[]): Promise<void> {
  const texts = await findSearchable(readerNow(), {
    where: [{ articleId: { in: ids } }],
    limit: ids.length,
  })
  const there = new Set(texts.map(({ id }) => id))
  const versions = await index.versions(ids)
  const gone = ids.filter((id) => !there.has(id) && versions.has(id))
  if (gone.length > 0) await index.remove(gone)
  const other = texts.map(entryOf).filter(({ key, version }) => versions.get(key) !== version)
  if (other.length > 0) await index.put(other)
}

const asMark = ({ sequence, change, lookedAt }: ReadSoFar): Mark => ({
  ...{ sequence: String(sequence), change, lookedAt },
})

function soFarOf(mark: Mark): ReadSoFar | null {
  const { sequence, change, lookedAt } = mark
  if (sequence === undefined || change === undefined || lookedAt === undefined) return null
  return { sequence: Number(sequence), change, lookedAt }
}
