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
import { NameChoice } from '../ui/NameChoice'

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
  const id = useId()
  const [kind, setKind] = useState<ImportKind>('issues')
  const [outlet, setOutlet] = useState(outlets[0]?.id ?? '')
  const [source, setSource] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const { busy, refusal, read } = useRead()
  const isTexts = kind === 'texts'

  return (
    <form
      className="ts-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (file) void read({ kind, outlet, source, file })
      }}
    >
      <label className="ts-label" htmlFor={`${id}-kind`}>
        Nhập gì
      </label>
      <NameChoice
        id={`${id}-kind`}
        options={kinds.map((one) => ({ id: one, name: IMPORT_KIND_WORDS[one] }))}
        value={kind}
        onChange={(value) => setKind(value as ImportKind)}
      />
      <label className="ts-label" htmlFor={`${id}-outlet`}>
        Kênh
      </label>
      <NameChoice id={`${id}-outlet`} options={outlets} value={outlet} onChange={setOutlet} />
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

type Chosen = { kind: ImportKind; outlet: string; source: string; file: File }

/** Has a file read, and leads to its page. */
function useRead() {
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const read = async ({ kind, outlet, source, file }: Chosen) => {
    setBusy(true)
    setRefusal(null)
    const isTexts = kind === 'texts'
    const form = new FormData()
    form.append('file', file)
    form.append('_payload', JSON.stringify({ ...(!isTexts && { kind }), outlet, source }))
    const path = isTexts ? '/imports/texts' : '/imports/table'
    const { done, refusal: why } = await send<{ id: string }>('POST', path, form)
    if (done) return router.push(importHref(done.id))
    setBusy(false)
    setRefusal(why)
  }
  return { busy, refusal, read }
}
