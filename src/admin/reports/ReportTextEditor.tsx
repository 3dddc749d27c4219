'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'

import { filledIn, type Phrase } from '@/domain/report/way/phrases'
import { LONGEST_SECTION, REPORT_SECTIONS, type ReportText } from '@/domain/report/way/sections'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'

type Props = {
  /** Where the report is kept: `/reports/…`. */
  at: string
  text: ReportText
  revision: number
  phrases: readonly Phrase[]
}

/** The text of a report by section; a figure is put in from a list, and how it will read is shown below. */
export function ReportTextEditor({ at, text: kept, revision: seen, phrases }: Props) {
  const router = useRouter()
  const [text, setText] = useState<ReportText>(kept)
  const [revision, setRevision] = useState(seen)
  const { busy, error, run } = useDoing()
  const isChanged = REPORT_SECTIONS.some(({ code }) => (text[code] ?? '') !== (kept[code] ?? ''))

  const save = async () => {
    const { done, refusal } = await send<{ revision: number }>('POST', `${at}/text`, {
      ...{ text, seen: revision },
    })
    if (refusal) return refusal.message
    setRevision(done.revision)
    toast.success('Đã lưu lời báo cáo.')
    router.refresh()
    return null
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(save)
      }}
    >
      {REPORT_SECTIONS.map(({ code, heading }) => (
        <Section
          key={code}
          heading={heading}
          value={text[code] ?? ''}
          phrases={phrases}
          onChange={(value) => setText((before) => ({ ...before, [code]: value }))}
        />
      ))}
      <p className="ts-error" role="alert">
        {error}
      </p>
      <button type="submit" className="ts-button ts-button--primary" disabled={busy}>
        {busy ? 'Đang lưu…' : 'Lưu lời báo cáo'}
      </button>{' '}
      <span className="ts-hint" role="status">
        {isChanged && 'Có thay đổi chưa lưu; gửi báo cáo chỉ lấy phần đã lưu.'}
      </span>
    </form>
  )
}

type SectionProps = {
  heading: string
  value: string
  phrases: readonly Phrase[]
  onChange: (value: string) => void
}

function Section({ heading, value, phrases, onChange }: SectionProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { text, unknown } = filledIn(value, phrases)
  const put = (name: string) => {
    const at = area.current?.selectionStart ?? value.length
    onChange(`${value.slice(0, at)}{${name}}${value.slice(area.current?.selectionEnd ?? at)}`)
    area.current?.focus()
  }
  return (
    <div className="ts-report__section">
      <label htmlFor={id} className="ts-label">
        {heading}
      </label>
      <textarea
        ref={area}
        id={id}
        className="ts-input"
        rows={4}
        maxLength={LONGEST_SECTION}
        value={value}
        aria-invalid={unknown.length > 0 || undefined}
        aria-describedby={`${id}-error ${id}-reads`}
        onChange={({ target }) => onChange(target.value)}
      />
      <select
        className="ts-input"
        aria-label={`Chèn số liệu vào “${heading}”`}
        value=""
        onChange={({ target }) => put(target.value)}
      >
        <option value="">Chèn số liệu…</option>
        {phrases.map(({ name, words }) => (
          <option key={name} value={name}>
            {name} ({words})
          </option>
        ))}
      </select>
      <p id={`${id}-error`} className="ts-error" role="alert">
        {unknown.length > 0 &&
          `Không có số liệu nào tên ${unknown.map((name) => `{${name}}`).join(', ')}. Hãy chọn từ danh sách.`}
      </p>
      <p id={`${id}-reads`} className="ts-hint ts-report__reads">
        {text !== value && `Đọc là: ${text}`}
      </p>
    </div>
  )
}
