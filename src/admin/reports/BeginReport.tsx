'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { isCivilDate } from '@/domain/calendar/civil'

import { consolidationPageHref, reportPageHref } from '../links/pages'
import { send } from '../send/send'
import { useDoing } from '../send/useDoing'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'

type Of = { outlet: string } | { organisation: string }
type Days = { window: string; year: number } | { title: string; from: string; to: string }
type Wanted = Of & Days

/** A report of an outlet, or a consolidated one of a body. */
type Kind = 'outlet' | 'organisation'

const KINDS: Record<Kind, { ofWhom: string; begin: string; own: string }> = {
  outlet: { ofWhom: 'Kênh', begin: 'Lập báo cáo', own: 'Báo cáo theo khoảng ngày' },
  organisation: {
    ofWhom: 'Cơ quan',
    begin: 'Lập báo cáo tổng hợp',
    own: 'Tổng hợp theo khoảng ngày',
  },
}

/** Begins a report and goes to its page; a refusal is told. */
function useBegin() {
  const router = useRouter()
  const { busy, error, setError, run } = useDoing()
  const begin = (wanted: Wanted) =>
    run(async () => {
      const isOfOutlet = 'outlet' in wanted
      const at = isOfOutlet ? '/reports/prepare' : '/consolidations/prepare'
      const { done, refusal } = await send<{ id: string }>('POST', at, wanted)
      if (refusal) return refusal.message
      router.push((isOfOutlet ? reportPageHref : consolidationPageHref)(done.id))
      return null
    }, true)
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
        {KINDS['outlet' in asked ? 'outlet' : 'organisation'].begin}
        <span className="sr-only">: {about}</span>
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </>
  )
}

type OwnProps = { kind: Kind; bodies: readonly { id: string; name: string }[] }

/** A report of days of its own: on a topic, or when it is asked for. */
export function BeginOwnReport({ kind, bodies }: OwnProps) {
  const words = KINDS[kind]
  const [open, setOpen] = useState(false)
  const [of, setOf] = useState(bodies[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { begin, busy, error, setError } = useBegin()
  const id = useId()
  const confirm = () => {
    if (title.trim() === '') setError('Chưa có tên báo cáo. Hãy nhập tên.')
    else if (!isCivilDate(from) || !isCivilDate(to)) {
      setError('Khoảng ngày chưa đúng. Hãy nhập cả hai ngày.')
    } else {
      const whose: Of = kind === 'outlet' ? { outlet: of } : { organisation: of }
      void begin({ ...whose, title, from, to })
    }
  }
  return (
    <>
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setOpen(true)}>
        {words.own}
      </button>
      {open && (
        <Dialog title={words.own} onClose={() => setOpen(false)}>
          <label htmlFor={`${id}-of`} className="ts-label">
            {words.ofWhom}
          </label>
          <select
            id={`${id}-of`}
            className="ts-input"
            value={of}
            onChange={({ target }) => setOf(target.value)}
          >
            {bodies.map((one) => (
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
            label={words.begin}
            busy={busy}
            onPress={confirm}
            onClose={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  )
}
