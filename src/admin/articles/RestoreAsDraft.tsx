'use client'

import { toast } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useState } from 'react'

import { articleHref } from '../links/pages'
import { send } from '../send/send'

/** On the page of an old version: the one way back, into the draft, which is then approved again. */
export function RestoreAsDraft({ id }: { id: string }) {
  const version = /\/versions\/([^/]+)$/.exec(usePathname())?.[1]
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  if (!version) return null

  const restore = async () => {
    setBusy(true)
    const { refusal } = await send('POST', `/articles/versions/${version}?draft=true&depth=0`)
    if (refusal) {
      setBusy(false)
      toast.error(refusal.message)
      return
    }
    toast.success('Đã khôi phục thành bản thảo. Các bản khác vẫn còn trong danh sách phiên bản.')
    router.push(articleHref(id))
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
