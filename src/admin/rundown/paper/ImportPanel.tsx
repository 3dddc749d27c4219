'use client'

import { useId, useState } from 'react'

import type { ImportPreview } from '@/newsroom/rundowns/exchange/importRundown'

import { type Refusal, send } from '../../send/send'
import { DataTable } from '../../ui/DataTable'
import { FileField } from '../../ui/FileField'

const refusalText = ({ problems }: Refusal): string =>
  problems.map(({ message }) => message).join(' ')

type Props = { rundown: string }

/** A spreadsheet back into the rundown: what it would change is shown first, nothing is written before one agrees. */
export function ImportPanel({ rundown }: Props) {
  const id = useId()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)

  const read = async (file: File) => {
    setBusy(true)
    setMessage(null)
    setPreview(null)
    const form = new FormData()
    form.append('file', file)
    form.append('_payload', '{}')
    const { done, refusal } = await send<ImportPreview>('POST', `/rundowns/${rundown}/import`, form)
    setPreview(done)
    setMessage(refusal ? refusalText(refusal) : null)
    setBusy(false)
  }

  const apply = async ({ revision, operations }: ImportPreview) => {
    setBusy(true)
    const { refusal } = await send('POST', `/rundowns/${rundown}/operations`, {
      base: revision,
      ops: operations,
    })
    setBusy(false)
    if (!refusal) return window.location.reload()
    setMessage(refusalText(refusal))
  }

  return (
    <section className="ts-paper-import" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Nhập từ tệp</h2>
      <FileField
        label="Tệp cần nhập"
        accept=".xlsx,.csv,.json"
        chosen={chosen}
        hint="Excel, CSV hoặc JSON đã xuất từ đây rồi sửa, hoặc bảng có cột “Mục”. Ô trống không xóa gì; mục không có trong tệp được giữ nguyên."
        disabled={busy}
        onChange={(file) => {
          setChosen(file?.name ?? null)
          if (file) void read(file)
        }}
      />
      <p role="status" className="ts-hint">
        {busy ? 'Đang đọc…' : message}
      </p>
      {preview && <Preview preview={preview} busy={busy} apply={apply} />}
    </section>
  )
}

type PreviewProps = {
  preview: ImportPreview
  busy: boolean
  apply: (preview: ImportPreview) => Promise<void>
}

function Preview({ preview, busy, apply }: PreviewProps) {
  const { counts, problems, notices, notes, operations } = preview
  const parts = [
    counts.added > 0 && `thêm ${counts.added} mục`,
    counts.changed > 0 && `sửa ${counts.changed} mục`,
    counts.moved > 0 && `đổi chỗ ${counts.moved} mục`,
  ].filter(Boolean)
  return (
    <>
      <p>
        {parts.length > 0
          ? `Tệp này sẽ ${parts.join(', ')}; ${counts.unchanged} mục không đổi.`
          : 'Tệp này giống hệt khung hiện tại: không có gì để nhập.'}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {problems.length > 0 && (
        <>
          <p>{problems.length} ô không đọc được và sẽ không đổi gì:</p>
          <Cells caption="Các ô không đọc được" heading="Vì sao" cells={problems} />
        </>
      )}
      {notices.length > 0 && (
        <>
          <p>{notices.length} ô đã đọc nhưng cần xem lại:</p>
          <Cells caption="Các ô cần xem lại" heading="Đã hiểu" cells={notices} />
        </>
      )}
      {operations.length > 0 && (
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={busy}
          onClick={() => void apply(preview)}
        >
          Nhập vào khung
        </button>
      )}
    </>
  )
}

type CellsProps = { caption: string; heading: string; cells: ImportPreview['problems'] }

/** Cells of the file, where each stands and what there is to say of it. */
function Cells({ caption, heading, cells }: CellsProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'row', heading: 'Dòng', cell: ({ row }) => row },
        { key: 'column', heading: 'Cột', cell: ({ column }) => column },
        { key: 'text', heading: 'Trong ô', cell: ({ text }) => text },
        { key: 'problem', heading, cell: ({ problem }) => problem },
      ]}
      rows={cells}
      rowKey={({ row, column }) => `${row} ${column}`}
      empty={null}
    />
  )
}
