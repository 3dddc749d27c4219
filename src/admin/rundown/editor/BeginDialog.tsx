'use client'

import { useEffect, useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Operation } from '@/domain/rundown/edit/operation'
import { copyRows, fromTemplate } from '@/domain/rundown/edit/template'
import type { PreviousRundown } from '@/newsroom/rundowns/views/previousRundown'
import type { TemplateView } from '@/newsroom/rundowns/templates/templates'

import { send } from '../../send/send'
import { Dialog } from './Dialog'
import { newIds } from './newId'

type Props = {
  id: string
  onAir: number
  /** The last row: what is taken goes behind it. */
  last: string | null
  onInsert: (operations: readonly Operation[], said: string) => void
  onClose: () => void
}

/** Rows to begin with: a template of the column, or the issue before; and this rundown kept as a template. */
export function BeginDialog({ id, onAir, last, onInsert, onClose }: Props) {
  const [templates, setTemplates] = useState<TemplateView[] | null>(null)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const path = `/rundowns/${id}`

  const load = async () => {
    const { done, refusal } = await send<{ templates: TemplateView[] }>('GET', `${path}/templates`)
    if (done) setTemplates(done.templates)
    else setProblem(refusal.problems[0]?.message ?? null)
  }
  useEffect(() => {
    let isHere = true
    void send<{ templates: TemplateView[] }>('GET', `/rundowns/${id}/templates`).then(
      ({ done, refusal }) => {
        if (!isHere) return
        if (done) setTemplates(done.templates)
        else setProblem(refusal.problems[0]?.message ?? null)
      },
    )
    return () => {
      isHere = false
    }
  }, [id])

  const take = ({ rows, name: template }: TemplateView) => {
    const spot = { onAir, after: last, ids: newIds(rows.length) }
    onInsert(fromTemplate(rows, spot), `Đã thêm ${rows.length} mục từ mẫu “${template}”.`)
    onClose()
  }
  const copyPrevious = async () => {
    setBusy(true)
    const { done, refusal } = await send<PreviousRundown>('GET', `${path}/previous`)
    setBusy(false)
    if (!done) return setProblem(refusal.problems[0]?.message ?? null)
    const spot = { onAir, after: last, ids: newIds(done.entries.length) }
    onInsert(
      copyRows(done.entries, done, spot),
      `Đã chép ${done.entries.length} mục từ ${done.label}.`,
    )
    onClose()
  }
  const save = async () => {
    setBusy(true)
    setSaved(null)
    const { done, refusal } = await send<{ name: string }>('POST', `${path}/templates`, { name })
    setBusy(false)
    setProblem(refusal?.problems[0]?.message ?? null)
    if (!done) return
    setSaved(`Đã lưu mẫu “${done.name}”.`)
    setName('')
    await load()
  }
  const remove = async (template: TemplateView) => {
    const { refusal } = await send('DELETE', `${path}/templates/${template.id}`)
    setProblem(refusal?.problems[0]?.message ?? null)
    if (!refusal) setSaved(`Đã xóa mẫu “${template.name}”.`)
    await load()
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
        disabled={busy}
        onClick={() => void copyPrevious()}
      >
        Chép khung của số trước
      </button>
      <h3 className="ts-rd-begin__head">Mẫu của chuyên mục</h3>
      {templates === null && !problem && <p className="ts-hint">Đang tải các mẫu…</p>}
      {templates?.length === 0 && <p className="ts-hint">Chuyên mục này chưa có mẫu nào.</p>}
      <ul className="ts-rd-versions">
        {templates?.map((template) => (
          <li key={template.id}>
            <span>
              <strong>{template.name}</strong>
              <small>
                {template.rows.length} mục · {template.by ?? 'hệ thống'},{' '}
                {formatDateTime(template.at)}
              </small>
            </span>
            <button
              type="button"
              className="ts-button ts-button--quiet ts-button--small"
              onClick={() => take(template)}
            >
              Dùng mẫu
            </button>
            <button
              type="button"
              className="ts-button ts-button--link"
              aria-label={`Xóa mẫu ${template.name}`}
              onClick={() => void remove(template)}
            >
              Xóa
            </button>
          </li>
        ))}
      </ul>
      {last !== null && (
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
            disabled={busy}
            onClick={() => void save()}
          >
            Lưu mẫu
          </button>
        </div>
      )}
      <p className="ts-error" role="alert">
        {problem}
      </p>
      <p className="ts-hint" role="status">
        {saved}
      </p>
      <div className="ts-dialog__actions">
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Đóng
        </button>
      </div>
    </Dialog>
  )
}
