'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'

import { type CivilDate, civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Choice } from '@/domain/schedule/changePlan'
import type { Rescheduled } from '@/newsroom/columns/actions/reschedule'

import { ChangeFates } from '../columns/ChangeFates'
import { useReschedule } from '../columns/useReschedule'
import { DateField } from '../ui/DateField'
import { newSlot } from './newSlot'
import { type MovePreview, useIssueMove } from './useIssueMove'

type Props = {
  id: string
  label: string
  plannedAt: number | null
  isApproved: boolean
  /** The day it was dragged to: what that does is looked up at once. */
  toDate?: CivilDate
  onClose: () => void
}

type Scope = 'one' | 'following' | 'all'

const SCOPES: Record<Scope, string> = {
  one: 'Chỉ số này',
  following: 'Số này và các số sau',
  all: 'Tất cả các số đã lên lịch',
}

/** Nothing is done yet, so nothing is logged. */
const LOOKING = 'Xem trước ảnh hưởng'

/** Asks for the new time of an issue and why, and says what the move does before it is made. */
export function MoveIssueDialog({ id, label, plannedAt, isApproved, toDate, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const own = useId()
  const { send, busy } = useIssueMove(id)
  const [date, setDate] = useState(toDate ?? (plannedAt === null ? '' : civilDateOf(plannedAt)))
  const [time, setTime] = useState(plannedAt === null ? '19:45' : timeOfDay(plannedAt))
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [preview, setPreview] = useState<MovePreview | null>(null)
  const [scope, setScope] = useState<Scope>('one')
  const [series, setSeries] = useState<Rescheduled | null>(null)
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const whole = useReschedule(`/issues/${id}/series`)

  /** What was previewed is no longer what would be done. */
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value)
      setPreview(null)
      setSeries(null)
      setChoices(new Map())
    }
  }

  const lookAtSeries = async (plannedAt: number, chosen: ReadonlyMap<string, Choice>) => {
    setChoices(chosen)
    const answer = await whole.look({ plannedAt: new Date(plannedAt).toISOString(), scope }, chosen)
    if (answer.ok) setSeries(answer.change)
    else setError(answer.message)
  }

  const look = async () => {
    const slot = newSlot({ date, time, plannedAt })
    if (!slot.ok) return setError(slot.message)
    setError(null)
    if (scope !== 'one') return lookAtSeries(slot.at, choices)
    const answer = await send({
      plannedAt: slot.at,
      reason: reason.trim() || LOOKING,
      preview: true,
    })
    if (answer.ok) setPreview(answer.preview)
    else setError(answer.message)
  }

  const open = useEffectEvent(() => {
    ref.current?.showModal()
    if (toDate) void look()
  })
  useEffect(() => {
    open()
  }, [])

  const commitSeries = async (seen: Rescheduled) => {
    const slot = newSlot({ date, time, plannedAt })
    if (!slot.ok) return setError(slot.message)
    if (reason.trim() === '') return setError('Chưa ghi lý do. Hãy viết một câu vì sao dời lịch.')
    const body = { plannedAt: new Date(slot.at).toISOString(), scope }
    const answer = await whole.commit(body, choices, seen, reason.trim())
    if (!answer.ok) return setError(answer.message)
    toast.success('Đã dời cả loạt. Có thể hoàn tác ở trang chuyên mục.')
    onClose()
    router.refresh()
  }

  const commit = async () => {
    if (series) return commitSeries(series)
    if (!preview) return
    if (reason.trim() === '') return setError('Chưa ghi lý do. Hãy viết một câu vì sao dời lịch.')
    setError(null)
    const answer = await send({
      plannedAt: preview.plannedAt,
      reason: reason.trim(),
      acceptWarnings: preview.warnings.length > 0 || undefined,
    })
    if (!answer.ok) return setError(answer.message)
    toast.success(`Đã dời ${label} sang ${formatDateTime(preview.plannedAt)}.`)
    onClose()
    router.refresh()
  }

  return (
    <dialog ref={ref} className="ts-dialog" aria-labelledby={`${own}-title`} onClose={onClose}>
      <h2 id={`${own}-title`}>Dời lịch: {label}</h2>
      <p>
        {plannedAt === null ? 'Số này chưa xếp giờ.' : `Đang xếp lúc ${formatDateTime(plannedAt)}.`}
        {isApproved && ' Lịch đã duyệt: lần dời này sẽ hiện ra để lãnh đạo kênh duyệt.'}
      </p>
      <div className="ts-move__when">
        <DateField label="Ngày mới" value={date} onChange={changed(setDate)} required />
        <div>
          <label htmlFor={`${own}-time`} className="ts-label">
            Giờ mới
          </label>
          <input
            id={`${own}-time`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder="19:45"
            className="ts-input ts-move__time"
            value={time}
            aria-required="true"
            onChange={({ target }) => changed(setTime)(target.value)}
          />
        </div>
      </div>
      <fieldset className="ts-move__scope">
        <legend className="ts-label">Dời</legend>
        {(Object.keys(SCOPES) as Scope[]).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={`${own}-scope`}
              checked={scope === name}
              onChange={() => changed(setScope)(name)}
            />
            {SCOPES[name]}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${own}-reason`} className="ts-label">
        Lý do dời lịch
      </label>
      <textarea
        id={`${own}-reason`}
        className="ts-input"
        rows={3}
        maxLength={500}
        value={reason}
        aria-required="true"
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <div aria-live="polite">
        {preview && <Effects preview={preview} />}
        {series && (
          <ChangeFates
            change={series}
            onChoose={(issue, choice) => {
              const slot = newSlot({ date, time, plannedAt })
              if (slot.ok) void lookAtSeries(slot.at, new Map([...choices, [issue, choice]]))
            }}
          />
        )}
      </div>
      <div className="ts-dialog__actions">
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={busy || whole.busy}
          onClick={() => void (preview || series ? commit() : look())}
        >
          {busy || whole.busy ? 'Đang xử lý…' : preview || series ? 'Dời lịch' : 'Xem ảnh hưởng'}
        </button>
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Thôi
        </button>
      </div>
    </dialog>
  )
}

function Effects({ preview: { effects, warnings } }: { preview: MovePreview }) {
  return (
    <div
      className="ts-move__effects"
      data-tone={warnings.length > 0 ? 'warning' : effects.length > 0 ? 'waiting' : 'good'}
    >
      {effects.length === 0 ? (
        <p>Không kỳ nào của nghĩa vụ thay đổi vì lần dời này.</p>
      ) : (
        <>
          <p>Nếu dời lịch:</p>
          <ul>
            {effects.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <ul>
          {warnings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
