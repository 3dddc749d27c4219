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
 * dialog; then as soon as they are not, or when they press. What the page shows of the move by itself (its pill) is not said
 * here once more.
 */
export function Moved({ shown, heard }: Props) {
  const router = useRouter()
  const [asked, setAsked] = useState<string | null>(null)
  const isBehind = heard !== null && heard !== shown
  useEffect(() => {
    if (!isBehind) return
    const look = () => {
      if (isBusy()) return
      clearInterval(looking)
      router.refresh()
    }
    const looking = setInterval(look, LOOK_MS)
    look()
    return () => clearInterval(looking)
  }, [isBehind, heard, router])
  return (
    <div role="status">
      {isBehind && asked !== heard && (
        <p className="ts-moved">
          Bài này vừa được chuyển bước ở nơi khác. Trang đọc lại khi bạn rời ô đang gõ.{' '}
          <button
            type="button"
            className="ts-button ts-button--quiet ts-button--small"
            onClick={() => {
              setAsked(heard)
              router.refresh()
            }}
          >
            Đọc lại ngay
          </button>
        </p>
      )}
    </div>
  )
}

/** How often it is seen whether the person is done with a field. */
const LOOK_MS = 500

const isBusy = (): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (document.activeElement?.closest('main form') ?? null) !== null
