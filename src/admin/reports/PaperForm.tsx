'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'
import type { Paper, PaperOf } from '@/newsroom/reports/papers/paperSubject'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'
import { FileField } from '../ui/FileField'

type Props = { of: PaperOf; id: string; version: number; paper: Paper | null }

/** Number, date, signer and scan of a signed report, entered in a dialog. */
export function PaperForm(props: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setOpen(true)}>
        {props.paper ? 'Sửa bản ký' : 'Ghi bản ký'}
      </button>
      <PaperDialog {...props} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

type DialogProps = Props & { open: boolean; onClose: () => void }

/** What was typed stays when it is refused, or the dialog is closed. */
function PaperDialog({ of, id, version, paper, open, onClose }: DialogProps) {
  const router = useRouter()
  const [number, setNumber] = useState(paper?.number ?? '')
  const [signedOn, setSignedOn] = useState(paper?.signedOn ?? '')
  const [signer, setSigner] = useState(paper?.signer ?? '')
  const [file, setFile] = useState<File | null>(null)
  const { busy, error, setError, run } = useDoing()
  const field = useId()

  const save = async () => {
    if (number.trim() === '' || signer.trim() === '' || !isCivilDate(signedOn)) {
      return setError('Chưa đủ số, ngày và người ký. Hãy nhập theo văn bản đã ký.')
    }
    const entered = { version, number, signedOn, signer }
    if (!(await run(() => postPaper(`/${of}/${id}/paper`, entered, file)))) return
    onClose()
    setFile(null)
    toast.success('Đã ghi bản ký.')
    router.refresh()
  }
  if (!open) return null
  return (
    <Dialog title={`Bản ký của bản ${version}`} describedBy={`${field}-what`} onClose={onClose}>
      <p id={`${field}-what`}>
        Ghi theo văn bản đã ký. Số liệu, lời báo cáo và mã kiểm tra không đổi; sửa lại được, mỗi lần
        đều vào nhật ký.
      </p>
      <Line
        label="Số, ký hiệu"
        maxLength={60}
        placeholder="05/BC-SNV"
        value={number}
        onChange={setNumber}
      />
      <DateField id={`${field}-date`} label="Ngày ký" value={signedOn} onChange={setSignedOn} />
      <Line label="Người ký" maxLength={120} value={signer} onChange={setSigner} />
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
        onClose={onClose}
      />
    </Dialog>
  )
}

async function postPaper(path: string, entered: object, file: File | null): Promise<string | null> {
  const form = new FormData()
  form.append('_payload', JSON.stringify(entered))
  if (file) form.append('file', file)
  const { refusal } = await send('POST', path, form)
  return refusal?.message ?? null
}

type LineProps = {
  label: string
  maxLength: number
  placeholder?: string
  value: string
  onChange: (value: string) => void
}

function Line({ label, onChange, ...input }: LineProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className="ts-label">
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="ts-input"
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  )
}
