'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

import { EmptyState } from '../../ui/EmptyState'
import type { Way } from '../form/ActionForm'
import { Effects } from '../form/Effects'
import { Refusals } from '../form/Refusals'
import { type Done, type Refusal, send } from '../../send/send'
import { useAsked } from '../../send/useAsked'
import { DialogActions } from '../../ui/Dialog'

type Slot = { plannedAt: string; words: string; kindWords: string }

type Props = Way & { subject: { issue: { id: string; label: string } } }

/** A time that was chosen, with what it would do. */
type Weighed = { slot: Slot; effect: NonNullable<Done['effect']>; warnings: Done['warnings'] }

/** Plans a make-up: a free time, what that does to the ledger, and the button that does it. */
export function MakeUpPicker({ subject: { issue }, onOutcome, onClose }: Props) {
  const found = useAsked<{ slots: Slot[] }>(`/issues/${issue.id}/make-up-slots`)
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [weighed, setWeighed] = useState<Weighed | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const slots = found.answer?.slots ?? null

  const ask = async (slot: Slot, more: Record<string, unknown>) => {
    if (busy) return null
    setBusy(slot.plannedAt)
    const { done, refusal: no } = await send<Done>('POST', `/issues/${issue.id}/make-up`, {
      plannedAt: slot.plannedAt,
      ...more,
    })
    setBusy(null)
    setRefusal(no)
    if (no?.cause === 'gone') onOutcome({ gone: no.message })
    return done
  }

  const weigh = async (slot: Slot) => {
    const done = await ask(slot, { preview: true })
    if (done) setWeighed({ slot, effect: done.effect ?? [], warnings: done.warnings })
  }

  const plan = async ({ slot, warnings = [] }: Weighed) => {
    const done = await ask(slot, warnings.length > 0 ? { acceptWarnings: true } : {})
    if (!done) return
    onOutcome({
      success: `Đã lên lịch phát bù ${done.label ?? ''} vào ${slot.words}; số bị lỡ được xóa khi số này đã phát.`,
    })
  }

  return (
    <section className="ts-act" aria-label={`Lên lịch phát bù: ${issue.label}`}>
      <h4>Lên lịch phát bù: {issue.label}</h4>
      <p className="ts-act__consequence">
        Chọn một khung giờ trống để xem tác động. Số phát bù xóa đúng số bị lỡ này khi đã phát, và
        không tính cho kỳ mà nó phát.
      </p>
      {weighed ? (
        <Choice
          weighed={weighed}
          refusal={refusal}
          busy={busy !== null}
          onPlan={() => void plan(weighed)}
          onBack={() => {
            setWeighed(null)
            setRefusal(null)
            requestAnimationFrame(() => list.current?.querySelector('button')?.focus())
          }}
          onClose={onClose}
        />
      ) : (
        <>
          {slots === null && !found.refusal && (
            <p role="status" className="ts-none">
              Đang tìm khung giờ trống…
            </p>
          )}
          {slots && <Slots {...{ slots, busy, list }} onChoose={(slot) => void weigh(slot)} />}
          <Refusals refusal={refusal ?? found.refusal} />
          <DialogActions onClose={onClose} />
        </>
      )}
    </section>
  )
}

type SlotsProps = {
  slots: readonly Slot[]
  /** The time that is being weighed. */
  busy: string | null
  list: RefObject<HTMLUListElement | null>
  onChoose: (slot: Slot) => void
}

function Slots({ slots, busy, list, onChoose }: SlotsProps) {
  return (
    <>
      {slots.length === 0 && (
        <EmptyState action={{ label: 'Mở Lịch', href: '/admin/lich' }}>
          60 ngày tới không còn khung giờ trống nào. Hãy dời bớt lịch, hoặc xem lại thời hạn của
          chuyên mục.
        </EmptyState>
      )}
      <ul ref={list} className="ts-act__slots">
        {slots.map((slot) => (
          <li key={slot.plannedAt}>
            <button
              type="button"
              className="ts-button ts-button--quiet"
              disabled={busy !== null}
              onClick={() => onChoose(slot)}
            >
              {busy === slot.plannedAt ? 'Đang xem…' : slot.words}
              <span className="ts-second">{slot.kindWords}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type ChoiceProps = {
  weighed: Weighed
  refusal: Refusal | null
  busy: boolean
  onPlan: () => void
  onBack: () => void
  onClose: () => void
}

/** The chosen time with its effect; nothing is planned before its button. */
function Choice({ weighed, refusal, busy, onPlan, onBack, onClose }: ChoiceProps) {
  const { slot, effect, warnings = [] } = weighed
  const lead = useRef<HTMLButtonElement>(null)
  useEffect(() => lead.current?.focus(), [])
  const label = warnings.length > 0 ? 'Vẫn lên lịch phát bù' : 'Lên lịch phát bù'
  return (
    <>
      <p className="ts-act__chosen">
        <strong>{slot.words}</strong>
        <span className="ts-second">{slot.kindWords}</span>
      </p>
      <Effects lines={effect} heading="Tác động đến sổ, khi số phát bù đã phát" />
      <Refusals refusal={refusal ?? (warnings.length > 0 ? { problems: [], warnings } : null)} />
      <div className="ts-dialog__actions">
        <button
          ref={lead}
          type="button"
          className="ts-button ts-button--primary"
          disabled={busy}
          onClick={onPlan}
        >
          {busy ? 'Đang gửi…' : label}
        </button>
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy}
          onClick={onBack}
        >
          Chọn giờ khác
        </button>
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Thôi
        </button>
      </div>
    </>
  )
}
