'use client'

import Link from 'next/link'
import { useId, useState } from 'react'

import { PLACEHOLDERS } from '@/domain/text/template/placeholders'

import { send } from '../../send/send'
import { useDoing } from '../../send/useDoing'
import { Dialog, DialogActions } from '../../ui/Dialog'

type Props = { id: string; title: string }

/** Keeps the words of this text as a template; what comes along and what does not is said before. */
export function KeepTemplate({ id, title }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        id="action-keep-template"
        className="ts-button ts-button--quiet"
        onClick={() => setOpen(true)}
      >
        Lưu thành mẫu…
      </button>
      {isOpen && <KeepDialog {...{ id, title }} onClose={() => setOpen(false)} />}
    </>
  )
}

function KeepDialog({ id, title, onClose }: Props & { onClose: () => void }) {
  const field = useId()
  const [name, setName] = useState('')
  const [titlePattern, setTitlePattern] = useState(title)
  const [kept, setKept] = useState<string | null>(null)
  const { busy, error, run } = useDoing()
  const keep = async () => {
    const { done, refusal } = await send<{ id: string }>('POST', `/articles/${id}/template`, {
      ...{ name, titlePattern },
    })
    if (done) setKept(done.id)
    return refusal?.message ?? null
  }
  return (
    <Dialog title="Lưu thành mẫu" describedBy={`${field}-about`} onClose={onClose}>
      <div id={`${field}-about`}>
        <p>
          Mẫu của kênh giữ sapo, nội dung, thể loại, chuyên mục và chủ đề như đã lưu bây giờ; không
          giữ ảnh chính, người làm, số và trạng thái. Sửa bài sau này không đổi mẫu.
        </p>
        <p>
          Chỗ trong ngoặc được tự điền khi tạo bài:{' '}
          {PLACEHOLDERS.map((one) => `{${one}}`).join(', ')}. Ngoặc khác, như {'{tên xã}'}, để người
          viết điền.
        </p>
      </div>
      {kept === null ? (
        <>
          <label className="ts-label" htmlFor={`${field}-name`}>
            Tên mẫu
          </label>
          <input
            id={`${field}-name`}
            className="ts-input"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <label className="ts-label" htmlFor={`${field}-pattern`}>
            Mẫu tiêu đề
          </label>
          <input
            id={`${field}-pattern`}
            className="ts-input"
            maxLength={250}
            value={titlePattern}
            onChange={(event) => setTitlePattern(event.target.value)}
          />
        </>
      ) : (
        <p role="status">
          Đã lưu mẫu.{' '}
          <Link href={`/admin/collections/text-templates/${kept}`}>Mở mẫu “{name.trim()}”</Link>
        </p>
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
      {kept === null ? (
        <DialogActions
          label="Lưu mẫu"
          busy={busy}
          busyLabel="Đang lưu…"
          onPress={() => void run(keep)}
          onClose={onClose}
        />
      ) : (
        <DialogActions closeLabel="Đóng" onClose={onClose} />
      )}
    </Dialog>
  )
}
