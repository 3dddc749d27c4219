'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'
import type { Paper, PaperOf } from '@/newsroom/reports/papers/paperSubject'

import { send } from '../send/send'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'
import { FileField } from '../ui/FileField'

type Props = { of: PaperOf; id: string; version: number; paper: Paper | null }

/** Number, date, signer and scan of a signed report; what was typed stays when it is refused. */
export function PaperForm({ of, id, version, paper }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [number, setNumber] = useState(paper?.number ?? '')
  const [signedOn, setSignedOn] = useState(paper?.signedOn ?? '')
  const [signer, setSigner] = useState(paper?.signer ?? '')
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const field = useId()

  const save = async () => {
    if (busy) return
    if (number.trim() === '' || signer.trim() === '' || !isCivilDate(signedOn)) {
      setError('Chưa đủ số, ngày và người ký. Hãy nhập theo văn bản đã ký.')
      return
    }
    setBusy(true)
    setError(null)
    const form = new FormData()
    form.append('_payload', JSON.stringify({ version, number, signedOn, signer }))
    if (file) form.append('file', file)
    const { refusal } = await send('POST', `/${of}/${id}/paper`, form)
    setBusy(false)
    if (refusal) {
      setError(refusal.message)
      return
    }
    setOpen(false)
    setFile(null)
    toast.success('Đã ghi bản ký.')
    router.refresh()
  }
  return (
    <>
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setOpen(true)}>
        {paper ? 'Sửa bản ký' : 'Ghi bản ký'}
      </button>
      {open && (
        <Dialog
          title={`Bản ký của bản ${version}`}
          describedBy={`${field}-what`}
          onClose={() => setOpen(false)}
        >
          <p id={`${field}-what`}>
            Ghi theo văn bản đã ký. Số liệu, lời báo cáo và mã kiểm tra không đổi; sửa lại được, mỗi
            lần đều vào nhật ký.
          </p>
          <label htmlFor={`${field}-number`} className="ts-label">
            Số, ký hiệu
          </label>
          <input
            id={`${field}-number`}
            className="ts-input"
            maxLength={60}
            placeholder="05/BC-SNV"
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
          <DateField id={`${field}-date`} label="Ngày ký" value={signedOn} onChange={setSignedOn} />
          <label htmlFor={`${field}-signer`} className="ts-label">
            Người ký
          </label>
          <input
            id={`${field}-signer`}
            className="ts-input"
            maxLength={120}
            value={signer}
            onChange={({ target }) => setSigner(target.value)}
          />
          <FileField
            label="Bản chụp đã ký"
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            chosen={file?.name ?? null}
            hint={
              paper?.scan
                ? 'Đang có một bản chụp; chọn tệp khác để thay, tệp cũ vẫn được giữ.'
                : 'PDF hoặc ảnh, không quá 25 MB. Có thể bổ sung sau.'
            }
            onChange={setFile}
          />
          <p className="ts-error" role="alert">
            {error}
          </p>
          <DialogActions
            label="Ghi"
            busy={busy}
            busyLabel="Đang ghi…"
            onPress={() => void save()}
            onClose={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  )
}
