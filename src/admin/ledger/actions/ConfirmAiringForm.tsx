'use client'

import { type ReactNode, useState } from 'react'

import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { ShownAiring } from '@/newsroom/obligations/views/shownIssue'

import { DateField } from '../../ui/DateField'
import { ActionForm, type Outcome } from './ActionForm'
import { FileField } from './FileField'
import type { Refusal } from './send'
import { TextField } from './TextField'
import { instantOf, secondsOf } from './timeText'
import { useUpload } from './useUpload'

/** What stands in the form when it opens. */
export type AiringStart = {
  startedAt: string | null
  seconds?: number | null
  kind: ShownAiring['kind']
  channel?: string | null
  evidenceUrl?: string | null
  evidenceFile: { id: string; title: string } | null
  note: string | null
}

type Props = {
  issue: { id: string; label: string }
  outlet: string
  start: AiringStart
  /** Where the times come from, and what follows from a confirmation. */
  about?: ReactNode
  /** The record to correct; a new one takes its place. */
  correcting?: string
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

type Errors = Partial<Record<'date' | 'time' | 'length' | 'proof' | 'reason', string>>

const KINDS: readonly [ShownAiring['kind'], string][] = [
  ['first', 'Phát mới (được tính)'],
  ['repeat', 'Phát lại (không tính)'],
  ['relay', 'Tiếp âm, tiếp sóng (không tính)'],
]

/** Which field a problem of the server's belongs to. */
const FIELD_OF: Record<string, keyof Errors> = {
  futureAiring: 'time',
  evidenceMissing: 'proof',
  evidenceForeign: 'proof',
}

/** Confirms that an issue went out, or corrects a confirmation: when, how long, where, with what proof. */
export function ConfirmAiringForm(props: Props) {
  const { issue, outlet, start, about, correcting, onOutcome, onClose } = props
  const [fields, setFields] = useState({
    date: start.startedAt ? civilDateOf(Date.parse(start.startedAt)) : '',
    time: start.startedAt ? clockOf(start.startedAt) : '',
    length: start.seconds ? formatDuration(start.seconds) : '',
    kind: start.kind,
    channel: start.channel ?? '',
    link: start.evidenceUrl ?? '',
    note: correcting ? '' : (start.note ?? ''),
    reason: '',
  })
  const { file, setFile, upload } = useUpload({ title: `Chứng cứ ${issue.label}`, outlet })
  const [errors, setErrors] = useState<Errors>({})
  const set = (name: Exclude<keyof typeof fields, 'kind'>) => (value: string) => {
    setFields((before) => ({ ...before, [name]: value }))
    setErrors({})
  }

  const check = (): Errors => ({
    ...(!instantOf(fields.date, '00:00') && { date: 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.' }),
    ...(!instantOf(fields.date, fields.time) && {
      time: 'Giờ chưa đúng. Hãy nhập giờ và phút, ví dụ 19:45 hoặc 19:45:10.',
    }),
    ...(fields.length.trim() !== '' &&
      secondsOf(fields.length) === null && {
        length: 'Thời lượng chưa đúng. Hãy nhập phút:giây, ví dụ 15:02.',
      }),
    ...(fields.link.trim() === '' &&
      !file &&
      !start.evidenceFile && {
        proof: 'Cần chứng cứ: hãy dán đường dẫn hoặc chọn tệp ghi.',
      }),
    ...(correcting &&
      fields.reason.trim() === '' && { reason: 'Chưa ghi lý do sửa. Hãy viết một câu.' }),
  })

  // A correction keeps the file of the record it replaces; a confirmation names the one it was shown.
  const evidenceOf = (uploaded: string | null) => {
    const evidenceFile = uploaded ?? (correcting ? null : start.evidenceFile?.id)
    return evidenceFile ? { evidenceFile } : {}
  }

  const body = async () => {
    const found = check()
    setErrors(found)
    if (Object.keys(found).length > 0) return null
    const uploaded = await upload()
    if (!uploaded.ok) {
      setErrors({ proof: uploaded.message })
      return null
    }
    return {
      startedAt: instantOf(fields.date, fields.time),
      seconds: secondsOf(fields.length),
      kind: fields.kind,
      channel: fields.channel || null,
      evidenceUrl: fields.link || null,
      note: fields.note || null,
      ...evidenceOf(uploaded.id),
      ...(correcting && { reason: fields.reason }),
    }
  }

  const onRefused = ({ problems, warnings }: Refusal) => {
    if (warnings.length > 0) return
    setErrors(
      Object.fromEntries(
        problems.flatMap(({ code, message }) => {
          const field = code ? FIELD_OF[code] : undefined
          return field ? [[field, message]] : []
        }),
      ),
    )
  }

  return (
    <ActionForm
      title={`${correcting ? 'Sửa xác nhận' : 'Xác nhận đã phát'}: ${issue.label}`}
      consequence={
        correcting
          ? 'Bản ghi mới thay cho bản cũ; bản cũ vẫn lưu và không được tính nữa.'
          : 'Ghi giờ phát thực tế và chứng cứ. Sau khi xác nhận chỉ sửa được bằng một bản ghi mới.'
      }
      path={correcting ? `/airings/${correcting}/correction` : `/issues/${issue.id}/airings`}
      {...{ body, onRefused, onOutcome, onClose }}
      typed={[fields, file?.name, file?.lastModified]}
      previews={false}
      submitLabel={correcting ? 'Ghi bản sửa' : 'Xác nhận đã phát'}
      done={() => `${correcting ? 'Đã sửa xác nhận của' : 'Đã xác nhận'} ${issue.label}.`}
    >
      {about}
      <div className="ts-act__row">
        <DateField
          label="Ngày phát thực tế"
          required
          value={fields.date}
          error={errors.date}
          onChange={set('date')}
        />
        <TextField
          label="Giờ phát"
          required
          narrow
          inputMode="numeric"
          value={fields.time}
          error={errors.time}
          hint="Ví dụ 19:45:10"
          onChange={set('time')}
        />
        <TextField
          label="Thời lượng"
          narrow
          inputMode="numeric"
          value={fields.length}
          error={errors.length}
          hint="Phút:giây, ví dụ 15:02"
          onChange={set('length')}
        />
      </div>
      <div className="ts-act__row">
        <label className="ts-act__grow">
          <span className="ts-label">Loại lượt phát</span>
          <select
            className="ts-input"
            value={fields.kind}
            onChange={({ target }) => {
              const kind = KINDS.find(([one]) => one === target.value)?.[0]
              if (kind) setFields((before) => ({ ...before, kind }))
              setErrors({})
            }}
          >
            {KINDS.map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <div className="ts-act__grow">
          <TextField
            label="Kênh sóng"
            maxLength={60}
            value={fields.channel}
            onChange={set('channel')}
          />
        </div>
      </div>
      <TextField
        label="Đường dẫn chứng cứ"
        inputMode="url"
        maxLength={1000}
        value={fields.link}
        error={errors.proof}
        hint="Cần đường dẫn hoặc tệp ghi."
        onChange={set('link')}
      />
      <FileField
        file={file}
        hint={start.evidenceFile ? `Đang có: ${start.evidenceFile.title}.` : ''}
        onChange={(chosen) => {
          setFile(chosen)
          setErrors({})
        }}
      />
      <TextField label="Ghi chú" maxLength={500} value={fields.note} onChange={set('note')} />
      {correcting && (
        <TextField
          label="Lý do sửa"
          required
          rows={2}
          maxLength={500}
          value={fields.reason}
          error={errors.reason}
          onChange={set('reason')}
        />
      )}
    </ActionForm>
  )
}

/** `19:45`, with seconds where there are any. */
function clockOf(instant: string): string {
  const at = Date.parse(instant)
  const seconds = new Date(at).getUTCSeconds()
  return seconds === 0 ? timeOfDay(at) : `${timeOfDay(at)}:${String(seconds).padStart(2, '0')}`
}
