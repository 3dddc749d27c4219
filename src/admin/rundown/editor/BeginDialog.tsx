'use client'

import { useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Operation } from '@/domain/rundown/edit/operation'
import { copyRows, fromTemplate } from '@/domain/rundown/edit/template'
import type { TemplateView } from '@/newsroom/rundowns/templates/templates'

import { newIds } from '../newId'
import { Dialog } from './Dialog'
import { useTemplates } from './useTemplates'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  id: string
  onAir: number
  /** The last row: what is added goes behind it. */
  last: string | null
  onInsert: (operations: readonly Operation[], announcement: string) => void
  onClose: () => void
}

/** Rows to begin with: a template of the column, or the issue before; and this rundown kept as a template. */
export function BeginDialog({ id, onAir, last, onInsert, onClose }: Props) {
  const { templates, problem, saved, isBusy, save, remove, loadPrevious } = useTemplates(id)
  const place = (count: number) => ({ onAir, after: last, ids: newIds(count) })

  const insertTemplate = ({ rows, name }: TemplateView) => {
    const inserts = fromTemplate(rows, place(rows.length))
    onInsert(inserts, `Đã thêm ${rows.length} mục từ mẫu “${name}”.`)
    onClose()
  }
  const copyPrevious = async () => {
    const previous = await loadPrevious()
    if (!previous) return
    const { entries, label } = previous
    const inserts = copyRows(entries, previous, place(entries.length))
    onInsert(inserts, `Đã chép ${entries.length} mục từ ${label}.`)
    onClose()
  }

  return (
    <Dialog title="Mẫu và số trước" onClose={onClose}>
      <p>
        Các mục được thêm vào cuối khung; giờ cố định tính lại theo giờ lên sóng của số này. Bấm
        hoàn tác nếu không ưng.
      </p>
      <button
        type="button"
        className="ts-button ts-button--quiet"
        disabled={isBusy}
        onClick={() => void copyPrevious()}
      >
        Chép khung của số trước
      </button>
      <h3 className="ts-rd-begin__head">Mẫu của chuyên mục</h3>
      {templates === null && !problem && <p className="ts-hint">Đang tải các mẫu…</p>}
      {templates?.length === 0 && <p className="ts-hint">Chuyên mục này chưa có mẫu nào.</p>}
      <ul className="ts-rd-versions">
        {templates?.map((template) => (
          <TemplateLine
            key={template.id}
            template={template}
            onInsert={() => insertTemplate(template)}
            onRemove={() => void remove(template)}
          />
        ))}
      </ul>
      {last !== null && <SaveAsTemplate isBusy={isBusy} onSave={save} />}
      <p className="ts-error" role="alert">
        {problem}
      </p>
      <p className="ts-hint" role="status">
        {saved}
      </p>
      <DialogActions closeLabel="Đóng" onClose={onClose} />
    </Dialog>
  )
}

type LineProps = { template: TemplateView; onInsert: () => void; onRemove: () => void }

function TemplateLine({ template, onInsert, onRemove }: LineProps) {
  return (
    <li>
      <span>
        <strong>{template.name}</strong>
        <small>
          {template.rows.length} mục · {template.by ?? 'hệ thống'}, {formatDateTime(template.at)}
        </small>
      </span>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        onClick={onInsert}
      >
        Dùng mẫu
      </button>
      <button
        type="button"
        className="ts-button ts-button--link"
        aria-label={`Xóa mẫu ${template.name}`}
        onClick={onRemove}
      >
        Xóa
      </button>
    </li>
  )
}

type SaveProps = { isBusy: boolean; onSave: (name: string) => Promise<boolean> }

function SaveAsTemplate({ isBusy, onSave }: SaveProps) {
  const [name, setName] = useState('')
  const save = async () => {
    if (await onSave(name)) setName('')
  }
  return (
    <div className="ts-rd-menu__place">
      <label>
        <span className="ts-label">Lưu khung này làm mẫu, tên mẫu</span>
        <input
          className="ts-input"
          value={name}
          maxLength={100}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button
        type="button"
        className="ts-button ts-button--quiet"
        disabled={isBusy}
        onClick={() => void save()}
      >
        Lưu mẫu
      </button>
    </div>
  )
}
