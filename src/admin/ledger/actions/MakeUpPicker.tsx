'use client'

import { useEffect, useState } from 'react'

import { EmptyState } from '../../ui/EmptyState'
import type { Outcome } from './ActionForm'
import { Refusals } from './Refusals'
import { type Done, type Refusal, send } from './send'

type Slot = { plannedAt: string; words: string; kindWords: string }

type Props = {
  issue: { id: string; label: string }
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

/** Plans a make-up in two clicks: this list, and the time chosen from it. */
export function MakeUpPicker({ issue, onOutcome, onClose }: Props) {
  const [slots, setSlots] = useState<Slot[] | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ refusal: Refusal; slot: Slot | null } | null>(null)

  useEffect(() => {
    let isStale = false
    void send<{ slots: Slot[] }>('GET', `/issues/${issue.id}/make-up-slots`).then((answer) => {
      if (isStale) return
      if (answer.refusal?.isGone) onOutcome({ gone: answer.refusal.problems[0]?.message ?? '' })
      else if (answer.refusal) setRefused({ refusal: answer.refusal, slot: null })
      else setSlots(answer.done.slots)
    })
    return () => {
      isStale = true
    }
    // Read once, when the list opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [issue.id])

  const plan = async (slot: Slot, acceptWarnings: boolean) => {
    if (busy) return
    setBusy(slot.plannedAt)
    const { done, refusal } = await send<Done>('POST', `/issues/${issue.id}/make-up`, {
      plannedAt: slot.plannedAt,
      ...(acceptWarnings && { acceptWarnings }),
    })
    setBusy(null)
    if (refusal?.isGone) onOutcome({ gone: refusal.problems[0]?.message ?? '' })
    else if (refusal) setRefused({ refusal, slot })
    else
      onOutcome({
        said: `Đã lên lịch phát bù ${done.label ?? ''} vào ${slot.words}; số bị lỡ được xóa khi số này đã phát.`,
      })
  }

  const weighed = refused?.slot && refused.refusal.warnings.length > 0 ? refused.slot : null
  return (
    <section className="ts-act" aria-label={`Lên lịch phát bù: ${issue.label}`}>
      <h4>Lên lịch phát bù: {issue.label}</h4>
      <p className="ts-act__consequence">
        Chọn một khung giờ trống. Số phát bù xóa đúng số bị lỡ này khi đã phát, và không tính cho kỳ
        mà nó phát.
      </p>
      {slots === null && !refused && (
        <p role="status" className="ts-none">
          Đang tìm khung giờ trống…
        </p>
      )}
      {slots?.length === 0 && (
        <EmptyState action={{ label: 'Mở Lịch', href: '/admin/lich' }}>
          60 ngày tới không còn khung giờ trống nào. Hãy dời bớt lịch, hoặc xem lại thời hạn của
          chuyên mục.
        </EmptyState>
      )}
      <ul className="ts-act__slots">
        {slots?.map((slot) => (
          <li key={slot.plannedAt}>
            <button
              type="button"
              className="ts-button ts-button--quiet"
              disabled={busy !== null}
              onClick={() => void plan(slot, false)}
            >
              {busy === slot.plannedAt ? 'Đang gửi…' : slot.words}
              <span className="ts-second">{slot.kindWords}</span>
            </button>
          </li>
        ))}
      </ul>
      <Refusals refusal={refused?.refusal ?? null} />
      <div className="ts-dialog__actions">
        {weighed && (
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy !== null}
            onClick={() => void plan(weighed, true)}
          >
            Vẫn lên lịch {weighed.words}
          </button>
        )}
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Thôi
        </button>
      </div>
    </section>
  )
}
