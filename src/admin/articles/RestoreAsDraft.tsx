'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useState } from 'react'

import { articleHref } from '../desk/links'

type Answer = { errors?: { message?: string }[] }

/** On the page of an old version: the one way back, into the draft, which is then approved again. */
export function RestoreAsDraft({ id }: { id: string }) {
  const version = /\/versions\/([^/]+)$/.exec(usePathname())?.[1]
  const { config } = useConfig()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  if (!version) return null

  const restore = async () => {
    setBusy(true)
    try {
      const response = await fetch(
        `${config.routes.api}/articles/versions/${version}?draft=true&depth=0`,
        { method: 'POST', credentials: 'include', headers: { 'Accept-Language': 'vi' } },
      )
      const answer = (await response.json().catch(() => ({}))) as Answer
      if (!response.ok) throw new Error(answer.errors?.[0]?.message)
      toast.success('Đã khôi phục thành bản thảo. Các bản khác vẫn còn trong danh sách phiên bản.')
      router.push(articleHref(id))
    } catch (failure) {
      setBusy(false)
      const said = failure instanceof Error && !(failure instanceof TypeError) && failure.message
      toast.error(said || 'Chưa khôi phục được. Hãy kiểm tra mạng rồi bấm lại.')
    }
  }

  return (
    <div className="ts-restore">
      <button
        type="button"
        className="ts-button ts-button--primary"
        disabled={busy}
        onClick={() => void restore()}
      >
        {busy ? 'Đang khôi phục…' : 'Khôi phục thành bản thảo'}
      </button>
      <span className="ts-second">
        Nội dung của phiên bản này thay bản thảo hiện tại và phải duyệt lại; bản đang đăng không
        đổi.
      </span>
    </div>
  )
}
