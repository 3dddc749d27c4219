import { useEffect, useState } from 'react'

import { sizeWords, type TextFileKind, textFileType } from '@/domain/text/textFile'

import { send } from '../../../send/send'

/** What the library says of a file. */
export type LibraryFile = {
  title: string
  kind: TextFileKind
  /** “PDF · 1,2 MB”. */
  about: string
  src: string | null
}

type Row = {
  id: string
  title: string
  mimeType?: string | null
  filesize?: number | null
  url?: string | null
}

const MOST = 100

/** Rows of a library by their ids, those that may be read. */
function useRows<Found extends { id: string }>(
  library: 'media' | 'text-files',
  ids: readonly string[],
): ReadonlyMap<string, Found> {
  const [known, setKnown] = useState<ReadonlyMap<string, Found>>(new Map())
  const asked = [...new Set(ids)].toSorted().join(',')
  useEffect(() => {
    if (asked === '') return
    const calledOff = new AbortController()
    const load = async () => {
      const query = new URLSearchParams({
        ...{ 'where[id][in]': asked, depth: '0', limit: String(MOST) },
      })
      const { done } = await send<{ docs: Found[] }>(
        'GET',
        `/${library}?${query.toString()}`,
        undefined,
        { signal: calledOff.signal },
      )
      if (done) setKnown(new Map(done.docs.map((row) => [row.id, row])))
    }
    void load()
    return () => calledOff.abort()
  }, [library, asked])
  return known
}

export function useLibraryFiles(ids: readonly string[]): ReadonlyMap<string, LibraryFile> {
  const rows = useRows<Row>('text-files', ids)
  return new Map([...rows].map(([id, row]) => [id, fileOf(row)]))
}

/** The addresses of the pictures before films. */
export function usePosters(ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = useRows<{ id: string; url?: string | null }>('media', ids)
  return new Map([...rows].flatMap(([id, { url }]) => (url ? [[id, url] as const] : [])))
}

function fileOf({ title, mimeType, filesize, url }: Row): LibraryFile {
  const type = textFileType(mimeType)
  return {
    ...{ title, kind: type?.kind ?? 'document', src: url ?? null },
    about: [type?.name, sizeWords(filesize ?? 0)].filter(Boolean).join(' · '),
  }
}
