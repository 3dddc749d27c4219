'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { EnteredHolidays } from '@/newsroom/holidays/actions/enterHolidays'

import { Panel } from '../ui/Panel'
import { Effects } from '../actions/form/Effects'
import { Refusals } from '../actions/form/Refusals'
import { TextField } from '../actions/form/TextField'
import { PastedHolidayRows } from './PastedHolidayRows'
import { TouchedIssues } from './TouchedIssues'
import { useHolidayPaste } from './useHolidayPaste'

const EXAMPLE = '1/1/2027\tTết Dương lịch\tNghỉ\n5/2/2027 đến 9/2/2027\tTết Nguyên đán\tNghỉ'

/** Pastes days of the table: first what they are and what they touch, then they are written. */
export function HolidayPaste({ year }: { year: number }) {
  const router = useRouter()
  const id = useId()
  const paste = useHolidayPaste(year)
  const [left, setLeft] = useState<readonly string[]>([])
  const { text, source, preview, busy } = paste
  const days = preview?.rows.filter(({ status }) => status !== 'same').length ?? 0

  const save = async () => {
    const answer = await paste.save()
    if (!answer) return
    setLeft(answer.left)
    toast.success(doneWords(answer))
    router.refresh()
  }

  return (
    <Panel id="paste" title="Dán bảng">
      <label htmlFor={`${id}-text`} className="ts-label">
        Mỗi dòng một ngày: ngày, tên, loại
      </label>
      <textarea
        id={`${id}-text`}
        className="ts-input ts-holidays__text"
        rows={8}
        spellCheck={false}
        placeholder={EXAMPLE}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => paste.setText(target.value)}
      />
      <p id={`${id}-hint`} className="ts-hint">
        Chép từ Excel hay từ thông báo đều được, ví dụ “30/4/{year} – Ngày Chiến thắng”. Ghi thêm
        “Nghỉ” hoặc “Làm bù”; để trống là nghỉ. Dán lại bảng cũ không tạo thêm ngày nào.
      </p>
      <TextField
        label="Căn cứ"
        maxLength={200}
        value={source}
        hint="Văn bản thông báo lịch nghỉ; cần có khi miễn số vì ngày nghỉ."
        onChange={paste.setSource}
      />
      {preview && (
        <div className="ts-holidays__preview" aria-live="polite">
          <PastedHolidayRows preview={preview} />
          <TouchedIssues
            issues={preview.issues}
            busy={busy !== null}
            onChoose={(changed) => void paste.look({ ...paste.choices, ...changed })}
          />
          {preview.rows.length > 0 && <Effects lines={preview.effect} />}
        </div>
      )}
      {left.length > 0 && <Left lines={left} />}
      <Refusals refusal={paste.refusal} />
      <div className="ts-dialog__actions">
        {preview && days > 0 ? (
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy !== null}
            onClick={() => void save()}
          >
            {busy === 'saving' ? 'Đang lưu…' : saveWords(preview, days)}
          </button>
        ) : (
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy !== null || text.trim() === ''}
            onClick={() => void paste.look()}
          >
            {busy === 'looking' ? 'Đang xem…' : 'Xem trước'}
          </button>
        )}
      </div>
    </Panel>
  )
}

/** What could not be done of what was saved. */
function Left({ lines }: { lines: readonly string[] }) {
  return (
    <div className="ts-act__refusals" role="alert">
      <ul data-tone="warning">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function saveWords({ problems }: EnteredHolidays, days: number): string {
  const kept = problems.length > 0 ? `, giữ lại ${problems.length} dòng chưa đọc được` : ''
  return `Lưu ${days} ngày${kept}`
}

function doneWords({ done: { added, changed, moved, excused } }: EnteredHolidays): string {
  const parts = [
    added > 0 && `thêm ${added} ngày`,
    changed > 0 && `sửa ${changed} ngày`,
    moved > 0 && `chuyển ${moved} số`,
    excused > 0 && `miễn ${excused} số`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Không có gì thay đổi.' : `Đã ${parts.join(', ')}.`
}
