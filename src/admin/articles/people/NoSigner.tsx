'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { idOf } from '@/access/membership'
import type { NoSigner as Found } from '@/newsroom/people/views/loadNoSigner'

import { send } from '../../send/send'

type Reference = string | { id: string } | null | undefined

/** While names are chosen the server is asked once they stay as they are. */
const PAUSE_MS = 300

const useValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)

/** Said before they are saved: nobody would be left to sign the text if these accounts were its authors. */
export function NoSigner({ writers }: { writers: readonly string[] }) {
  const found = useNoSigner([...new Set(writers)].sort().join(','))
  return (
    <p className="ts-no-signer" role="status">
      {found && noSignerWords(found)}
    </p>
  )
}

function noSignerWords({ step, isByNames }: Found): string {
  return isByNames
    ? `Với những người viết này, không còn ai duyệt được bước “${step}”: người viết không duyệt bước cuối của bài mình. Vẫn lưu được; muốn bài được duyệt, hãy ghi người đó vào việc khác, hoặc nhờ lãnh đạo kênh thêm hay ủy quyền người duyệt.`
    : `Hiện không có ai duyệt được bước “${step}” của bài này, dù ghi ai. Hãy nhờ lãnh đạo kênh thêm hoặc ủy quyền người duyệt.`
}

function useNoSigner(writers: string): Found | null {
  const { id } = useDocumentInfo()
  const column = idOf(useValue('column') as Reference)
  const desk = idOf(useValue('desk') as Reference)
  const genre = useValue('genre')
  const place = new URLSearchParams({
    writers,
    ...{ column: column ?? '', desk: desk ?? '' },
    ...(typeof genre === 'string' && { genre }),
  }).toString()
  const [answer, setAnswer] = useState<{ to: string; found: Found | null } | null>(null)
  useEffect(() => {
    if (!id || writers === '') return
    const gone = new AbortController()
    const ask = () =>
      void send<{ noSigner: Found | null }>('GET', `/articles/${id}/signers?${place}`, undefined, {
        signal: gone.signal,
      }).then(({ done }) => done && setAnswer({ to: place, found: done.noSigner }))
    const timer = setTimeout(ask, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [id, place, writers])
  return writers !== '' && answer?.to === place ? answer.found : null
}
