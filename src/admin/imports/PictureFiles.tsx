'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { Refusals } from '../actions/form/Refusals'
import { type Refusal, send } from '../send/send'
import { DialogActions } from '../ui/Dialog'
import { FileField } from '../ui/FileField'
import { Panel } from '../ui/Panel'

type Props = { id: string; files: number }

const HINT =
  'Tệp .zip giữ nguyên thư mục ảnh như ở trang cũ (wp-content/uploads/2019/05/…, content/images/…, hoặc đường dẫn ghi trong tệp JSON Lines), mỗi tệp tối đa 25 MB. Ảnh được so theo nội dung nên thêm hai lần vẫn chỉ có một ảnh trong thư viện.'

/** More pictures of an import of texts, a zip at a time; the texts are checked anew after each. */
export function PictureFiles({ id, files }: Props) {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [added, setAdded] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)

  const add = async () => {
    if (!file) return
    setBusy(true)
    setRefusal(null)
    setAdded(null)
    const form = new FormData()
    form.append('file', file)
    const path = `/imports/${id}/pictures`
    const { done, refusal: why } = await send<{ pictures: number }>('POST', path, form)
    setBusy(false)
    setRefusal(why)
    if (!done) return
    setAdded(done.pictures)
    setFile(null)
    router.refresh()
  }

  return (
    <Panel
      id="pictures"
      title="Ảnh của các bài"
      note={files === 0 ? 'chưa thêm tệp ảnh nào' : `đã thêm ${files} tệp ảnh`}
    >
      <form
        className="ts-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <FileField
          label="Tệp ảnh"
          accept=".zip"
          chosen={file?.name ?? null}
          hint={HINT}
          disabled={busy}
          onChange={setFile}
        />
        <p role="status">{added !== null && `Đã thêm tệp có ${added} ảnh.`}</p>
        <Refusals refusal={refusal} />
        <DialogActions
          label="Thêm ảnh"
          busy={busy}
          busyLabel="Đang đọc tệp ảnh…"
          disabled={file === null}
        />
      </form>
    </Panel>
  )
}
