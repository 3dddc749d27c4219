'use client'

import { useEffect } from 'react'

const AGAIN_MS = 5000

/** A screen that couldn't be made for now: it asks until the server answers, since nobody may be near it. */
export default function ScreenError() {
  useEffect(() => {
    const asking = setInterval(async () => {
      const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(
        () => ({ ok: false }),
      )
      if (ok) location.reload()
    }, AGAIN_MS)
    return () => clearInterval(asking)
  }, [])
  return (
    <main className="view-none">
      <h1>Màn hình chưa mở được</h1>
      <p>Máy chủ đang gặp lỗi hoặc đang bận. Màn hình tự thử lại sau vài giây.</p>
    </main>
  )
}
