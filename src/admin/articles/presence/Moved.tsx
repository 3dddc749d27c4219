'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = {
  /** Where the text stands, as the page says it. */
  shown: string
  /** Where it stands, as was heard last; null while nothing was. */
  heard: string | null
}

/**
 * Has the page read anew when the text was moved elsewhere: at once unless the person is in the middle of a field or of a
 * dialog; then they are told, and decide.
 */
export function Moved({ shown, heard }: Props) {
  const router = useRouter()
  const [asked, setAsked] = useState<string | null>(null)
  const isBehind = heard !== null && heard !== shown
  useEffect(() => {
    if (isBehind && !isBusy()) router.refresh()
  }, [isBehind, heard, router])
  return (
    <div role="status">
      {isBehind && asked !== heard && (
        <p className="ts-moved">
          Bài này vừa được chuyển bước ở nơi khác; trang còn ghi trạng thái cũ.{' '}
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            onClick={() => {
              setAsked(heard)
              router.refresh()
            }}
          >
            Xem trạng thái mới
          </button>
        </p>
      )}
    </div>
  )
}

const isBusy = (): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (document.activeElement?.closest('main form') ?? null) !== null
