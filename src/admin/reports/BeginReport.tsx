'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'

import { reportPageHref } from '../links/pages'
import { send } from '../send/send'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'

type Wanted =
  | { outlet: string; window: string; year: number }
  | { outlet: string; title: string; from: string; to: string }

/** Begins a report and goes to its page; a refusal is told. */
function useBegin() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const begin = async (wanted: Wanted) => {
    if (busy) return
    setBusy(true)
    setError(null)
    const { done, refusal } = await send<{ id: string }>('POST', '/reports/prepare', wanted)
    setBusy(false)
    if (refusal) setError(refusal.message)
    else router.push(reportPageHref(done.id))
  }
  return { begin, busy, error, setError }
}

/** The button that begins the report of a window. */
export function BeginReport({ asked, about }: { asked: Wanted; about: string }) {
  const { begin, busy, error } = useBegin()
  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        disabled={busy}
        onClick={() => void begin(asked)}
      >
        Lập báo cáo<span className="sr-only">: {about}</span>
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </>
  )
}

/** A report of days of its own: on a topic, or when it is asked for. */
export function BeginOwnReport({ outlets }: { outlets: { id: string; name: string }[] }) {
  const [open, setOpen] = useState(false)
  const [outlet, setOutlet] = useState(outlets[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { begin, busy, error, setError } = useBegin()
  const id = useId()
  const confirm = () => {
    if (title.trim() === '') setError('Chưa có tên báo cáo. Hãy nhập tên.')
    else if (!isCivilDate(from) || !isCivilDate(to)) {
      setError('Khoảng ngày chưa đúng. Hãy nhập cả hai ngày.')
    } else void begin({ outlet, title, from, to })
  }
  return (
    <>
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setOpen(true)}>
        Báo cáo theo khoảng ngày
      </button>
      {open && (
        <Dialog title="Báo cáo theo khoảng ngày" onClose={() => setOpen(false)}>
          <label htmlFor={`${id}-outlet`} className="ts-label">
            Kênh
          </label>
          <select
            id={`${id}-outlet`}
            className="ts-input"
            value={outlet}
            onChange={({ target }) => setOutlet(target.value)}
          >
            {outlets.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-title`} className="ts-label">
            Tên báo cáo
          </label>
          <input
            id={`${id}-title`}
            className="ts-input"
            maxLength={200}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
          <DateField id={`${id}-from`} label="Từ ngày" value={from} onChange={setFrom} />
          <DateField id={`${id}-to`} label="Đến hết ngày" value={to} onChange={setTo} />
          <p className="ts-error" role="alert">
            {error}
          </p>
          <DialogActions
            label="Lập báo cáo"
            busy={busy}
            onPress={confirm}
            onClose={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  )
}
