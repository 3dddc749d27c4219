'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { articleHref } from '../links/pages'
import { send } from '../send/send'
import { useDoing } from '../send/useDoing'
import { ConfirmDialog } from '../ui/ConfirmDialog'

/** A new text that begins with the words of this one; what comes along and what does not is said before. */
export function DuplicateText({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        id="action-duplicate-text"
        className="ts-button ts-button--quiet"
        onClick={() => setOpen(true)}
      >
        Nhân bản thành bài mới…
      </button>
      {isOpen && <DuplicateDialog id={id} onClose={() => setOpen(false)} />}
    </>
  )
}

function DuplicateDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const router = useRouter()
  const { busy, error, run } = useDoing()
  const duplicate = async () => {
    const { done, refusal } = await send<{ doc: { id: string } }>(
      'POST',
      `/articles/${id}/duplicate?depth=0`,
      {},
    )
    if (refusal) return refusal.message
    router.push(articleHref(done.doc.id))
    return null
  }
  return (
    <ConfirmDialog
      title="Nhân bản thành bài mới"
      consequence={
        <>
          <p>
            Bài mới là bản thảo đứng tên bạn, mang theo: tiêu đề, sapo, nội dung, ảnh, thể loại,
            kênh, chuyên mục, chủ đề và nguồn.
          </p>
          <p>
            Không mang theo: trạng thái và chữ ký duyệt, tác giả, bút danh và những người thực hiện,
            phòng, số, giờ đăng và giờ cấm đăng, đường dẫn, bản đã đăng, góp ý, các bản cũ.
          </p>
        </>
      }
      label="Nhân bản"
      busyLabel="Đang nhân bản…"
      {...{ busy, error, onClose }}
      onConfirm={() => void run(duplicate, true)}
    />
  )
}
