import { useEffect, useState } from 'react'

import { send } from '../../../send/send'

/** What the library says of a picture. */
export type LibraryPicture = {
  alt: string
  caption: string | null
  credit: string | null
  /** The address of a small file of it. */
  src: string | null
}

type Row = {
  id: string
  alt: string
  caption?: string | null
  credit?: string | null
  thumbnailURL?: string | null
  url?: string | null
}

/** The pictures with these ids by them, those that may be read; null until the library answered. `reload` asks again. */
export function useLibraryPictures(ids: readonly string[]): {
  known: ReadonlyMap<string, LibraryPicture> | null
  reload: () => void
} {
  const [known, setKnown] = useState<ReadonlyMap<string, LibraryPicture> | null>(null)
  const [times, setTimes] = useState(0)
  const asked = ids.toSorted().join(',')
  useEffect(() => {
    const calledOff = new AbortController()
    const load = async () => {
      const query = new URLSearchParams({
        ...{ 'where[id][in]': asked, depth: '0', limit: '100' },
      })
      const { done } = await send<{ docs: Row[] }>('GET', `/media?${query}`, undefined, {
        signal: calledOff.signal,
      })
      if (done) setKnown(new Map(done.docs.map((row) => [row.id, pictureOf(row)])))
    }
    void load()
    return () => calledOff.abort()
  }, [asked, times])
  return { known, reload: () => setTimes((before) => before + 1) }
}

const pictureOf = ({ alt, caption, credit, thumbnailURL, url }: Row): LibraryPicture => ({
  ...{ alt, caption: caption ?? null, credit: credit ?? null },
  src: thumbnailURL ?? url ?? null,
})
