'use client'

import { useCallback, useEffect, useState } from 'react'

import type { MadePreview } from '@/newsroom/previews/actions/makePreview'
import type { PreviewLine } from '@/newsroom/previews/views/listPreviews'

import { send } from '../send/send'

const wholeAddress = (address: string) => new URL(address, window.location.origin).href

/** The links to a text's draft, how to make and revoke one, and what came of the last press. */
export function usePreviewLinks(article: string) {
  const path = `/articles/${article}/preview-links`
  const [lines, setLines] = useState<readonly PreviewLine[] | null>(null)
  const [made, setMade] = useState<{ id: string; address: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [status, setStatus] = useState<string | null>(null)

  const load = useCallback(async () => {
    const { done, refusal } = await send<{ links: PreviewLine[] }>('GET', path)
    if (done) setLines(done.links)
    else setStatus(refusal.message)
  }, [path])
  useEffect(() => {
    void load()
  }, [load])

  const make = async (body: { days: number; note: string }) => {
    setBusy(true)
    const { done, refusal } = await send<MadePreview>('POST', path, body)
    if (done) setMade({ id: done.id, address: wholeAddress(done.address) })
    setStatus(refusal?.message ?? null)
    await load()
    setBusy(false)
  }
  const revoke = async ({ id }: PreviewLine) => {
    const { refusal } = await send('DELETE', `${path}/${id}`)
    setStatus(refusal?.message ?? 'Đã thu hồi. Liên kết đó không mở được bài nữa.')
    if (!refusal && made?.id === id) setMade(null)
    await load()
  }
  const copy = async (address: string) => {
    // Browsers give no clipboard to a page that came without https.
    const isCopied = await (navigator.clipboard?.writeText(address) ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    setStatus(
      isCopied
        ? 'Đã chép liên kết.'
        : 'Trình duyệt không chép được. Hãy bôi đen liên kết rồi chép.',
    )
  }

  return { lines, made, busy, status, make, revoke, copy }
}
