'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { addDays, type CivilDate, civilDateOf, isCivilDate } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'
import { isKeptOn } from '@/domain/workflow/text/trash'

import { send } from '../send/send'
import { useDoing } from '../send/useDoing'
import type { ArticleSide } from './articleSteps'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'

type Props = {
  id: string
  keeping: ArticleSide['keeping']
  /** Whether the person may lay it down: those who could throw the text away. */
  mayKeep: boolean
}

const A_YEAR = 365

/** Until when a text stays on file, and the way to lay that down. */
export function KeepText({ id, keeping, mayKeep }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const isKept = isKeptOn(keeping?.until, civilDateOf(Date.now()))
  if (!isKept && !mayKeep) return null
  return (
    <p className="ts-article__consequence ts-keep">
      {isKept && keeping && (
        <>
          Giữ đến hết {formatDate(keeping.until)}, chưa bỏ vào thùng rác hay xóa được. Lý do:{' '}
          {keeping.reason}{' '}
        </>
      )}
      {mayKeep && (
        <button
          type="button"
          id="action-keep"
          className="ts-button ts-button--quiet"
          onClick={() => setIsOpen(true)}
        >
          {isKept ? 'Đổi ngày giữ…' : 'Giữ bài…'}
        </button>
      )}
      {isOpen && (
        <KeepDialog id={id} keeping={isKept ? keeping : null} onClose={() => setIsOpen(false)} />
      )}
    </p>
  )
}

function KeepDialog({ id, keeping, onClose }: Omit<Props, 'mayKeep'> & { onClose: () => void }) {
  const [until, setUntil] = useState(keeping?.until ?? addDays(civilDateOf(Date.now()), A_YEAR))
  const [reason, setReason] = useState('')
  const { busy, error, setError, run } = useDoing()
  const field = useId()
  const router = useRouter()

  const keep = (day: CivilDate | null) => {
    if (day !== null && !isCivilDate(day)) {
      return setError('Ngày giữ chưa đúng. Hãy nhập như 14/3/2027.')
    }
    if (reason.trim() === '') {
      return setError('Chưa ghi lý do. Hãy viết một câu vì sao, ví dụ số đơn khiếu nại.')
    }
    void run(async () => {
      const { refusal } = await send('POST', `/articles/${id}/keeping`, { until: day, reason })
      if (refusal) return refusal.message
      toast.success(
        day === null ? 'Bài không còn được giữ.' : `Đã giữ bài đến hết ${formatDate(day)}.`,
      )
      onClose()
      router.refresh()
      return null
    })
  }

  return (
    <Dialog title="Giữ bài" onClose={onClose}>
      <p>
        Đến hết ngày này không ai bỏ được bài vào thùng rác hay xóa hẳn. Giữ bài không làm bài hiện
        ra hay ẩn đi với bạn đọc.
      </p>
      <DateField label="Giữ đến hết ngày" required value={until} onChange={setUntil} />
      <label htmlFor={field} className="ts-label">
        Lý do
      </label>
      <textarea
        id={field}
        className="ts-input"
        rows={2}
        maxLength={500}
        value={reason}
        aria-required="true"
        aria-invalid={error ? true : undefined}
        aria-describedby={`${field}-error`}
        onChange={({ target }) => {
          setReason(target.value)
          setError(null)
        }}
      />
      <p id={`${field}-error`} className="ts-error" role="alert">
        {error}
      </p>
      {keeping && (
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy}
          onClick={() => keep(null)}
        >
          Không giữ nữa
        </button>
      )}
      <DialogActions
        label={keeping ? 'Đổi ngày giữ' : 'Giữ bài'}
        busy={busy}
        onPress={() => keep(until)}
        onClose={onClose}
      />
    </Dialog>
  )
}
