'use client'

import { useEffect, useRef } from 'react'

import { useBeside } from '../articles/page/useBeside'
import { send } from '../send/send'

const ASKED_EVERY_MS = 3000

/** The draft as the site’s page beside the editor; it follows what is saved, whoever saves it. */
export function PreviewPanel({ article, onClose }: { article: string; onClose: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const seen = useRef<string | null>(null)

  useBeside('preview')
  useEffect(() => {
    const controller = new AbortController()
    const follow = async () => {
      if (document.hidden) return
      const path = `/articles/${article}?draft=true&depth=0&select[updatedAt]=true`
      const { signal } = controller
      const { done } = await send<{ updatedAt?: string }>('GET', path, undefined, { signal })
      const saved = done?.updatedAt ?? null
      if (saved === null || saved === seen.current) return
      if (seen.current !== null) reload(frame.current)
      seen.current = saved
    }
    void follow()
    const timer = setInterval(() => void follow(), ASKED_EVERY_MS)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [article])

  return (
    <aside className="ts-preview" aria-label="Xem trước">
      <header>
        <strong>Xem trước</strong>
        <span className="ts-second">Theo bản đã lưu, tự cập nhật</span>
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Đóng
        </button>
      </header>
      <iframe ref={frame} src={previewHref(article)} title="Bản xem trước của bài" />
    </aside>
  )
}

export const previewHref = (article: string) => `/xem-truoc/bai/${article}`

/** The page anew, at the place that was being read. */
function reload(frame: HTMLIFrameElement | null): void {
  const page = frame?.contentWindow
  if (!frame || !page) return
  const { scrollY } = page
  frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, scrollY), { once: true })
  page.location.reload()
}
