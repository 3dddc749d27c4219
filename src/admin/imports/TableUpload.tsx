'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { ImportKind } from '@/domain/imports/fields'
import { IMPORT_KIND_WORDS } from '@/newsroom/words/imports'

import { Refusals } from '../actions/form/Refusals'
import { TextField } from '../actions/form/TextField'
import { importHref } from '../links/pages'
import { type Refusal, send } from '../send/send'
import { DialogActions } from '../ui/Dialog'
import { FileField } from '../ui/FileField'

type Props = {
  outlets: readonly { id: string; name: string }[]
  kinds: readonly ImportKind[]
}

const HINT =
  'Excel (.xlsx), Word (.docx) có bảng, hoặc CSV, tối đa 25 MB. Mỗi lần đọc một bảng. Chữ TCVN3, VNI được chuyển sang Unicode. Chưa ghi gì khi bạn chưa bấm “Nhập”.'

const TEXTS_HINT =
  'Tệp “Xuất ra” của WordPress (.xml), Ghost (.json) hoặc JSON Lines (.jsonl), có thể nén .zip cùng thư mục ảnh, tối đa 25 MB; ảnh còn lại thêm được ở bước sau. Chỉ nhận bài đã đăng công khai; giờ đăng giữ nguyên, địa chỉ cũ dẫn về bài ở đây. Không lấy gì qua mạng; khung nhúng không được giữ. Bài nhập không tạo lượt phát và không tính vào báo cáo. Chưa ghi gì khi bạn chưa bấm “Nhập”.'

/** Chooses what is brought in, for which outlet, and the file. */
export function TableUpload({ outlets, kinds }: Props) {
  const router = useRouter()
  const id = useId()
  const [kind, setKind] = useState<ImportKind>('issues')
  const [outlet, setOutlet] = useState(outlets[0]?.id ?? '')
  const [source, setSource] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const isTexts = kind === 'texts'

  const read = async () => {
    if (!file) return
    setBusy(true)
    setRefusal(null)
    const form = new FormData()
    form.append('file', file)
    form.append('_payload', JSON.stringify(isTexts ? { outlet, source } : { kind, outlet, source }))
    const path = isTexts ? '/imports/texts' : '/imports/table'
    const { done, refusal: why } = await send<{ id: string }>('POST', path, form)
    if (done) router.push(importHref(done.id))
    else {
      setBusy(false)
      setRefusal(why)
    }
  }

  return (
    <form
      className="ts-form"
      onSubmit={(event) => {
        event.preventDefault()
        void read()
      }}
    >
      <label className="ts-label" htmlFor={`${id}-kind`}>
        Nhập gì
      </label>
      <select
        id={`${id}-kind`}
        className="ts-input"
        value={kind}
        onChange={({ target }) => setKind(target.value as ImportKind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {IMPORT_KIND_WORDS[one]}
          </option>
        ))}
      </select>
      <label className="ts-label" htmlFor={`${id}-outlet`}>
        Kênh
      </label>
      <select
        id={`${id}-outlet`}
        className="ts-input"
        value={outlet}
        onChange={({ target }) => setOutlet(target.value)}
      >
        {outlets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <TextField
        label="Nguồn"
        value={source}
        maxLength={300}
        required={kind === 'airings'}
        hint="Sổ, báo cáo hay nhật ký mà tệp chép lại, ví dụ “Sổ phát sóng năm 2024 của phòng Biên tập”."
        onChange={setSource}
      />
      <FileField
        label="Tệp số liệu"
        accept={isTexts ? '.xml,.json,.jsonl,.ndjson,.zip' : '.xlsx,.docx,.csv'}
        chosen={file?.name ?? null}
        hint={isTexts ? TEXTS_HINT : HINT}
        disabled={busy}
        onChange={setFile}
      />
      <Refusals refusal={refusal} />
      <DialogActions
        label="Đọc tệp"
        busy={busy}
        busyLabel="Đang đọc tệp…"
        disabled={file === null}
      />
    </form>
  )
}
