'use client'

import { useEffect, useRef } from 'react'

import type { AiringProposal } from '@/newsroom/airings/views/proposeAiring'

import { asRunHref } from '../../rundown/links'
import { useAsked } from '../../send/useAsked'
import type { Way } from '../form/ActionForm'
import { Refusals } from '../form/Refusals'
import { TableForm } from '../form/TableForm'
import { CONFIRM_AIRING } from './airingForms'
import { DialogActions } from '../../ui/Dialog'

type Props = Way & { subject: { issue: { id: string; label: string }; outlet: string } }

/** Confirms that an issue went out, beginning with what is known of it: the as-run, a record, the slot. */
export function ConfirmAiring({ subject, onOutcome, onClose }: Props) {
  const { issue, outlet } = subject
  const { answer: proposal, refusal } = useAsked<AiringProposal>(
    `/issues/${issue.id}/airing-proposal`,
  )
  const place = useRef<HTMLDivElement>(null)
  const isReady = proposal !== null
  useEffect(() => {
    if (isReady) place.current?.querySelector('input')?.focus()
  }, [isReady])

  if (proposal) {
    return (
      <div ref={place}>
        <TableForm
          table={CONFIRM_AIRING}
          subject={{ issue, outlet, start: { ...proposal, kind: 'first' } }}
          about={<About {...proposal} />}
          {...{ onOutcome, onClose }}
        />
      </div>
    )
  }
  return (
    <section className="ts-act" aria-label={`Xác nhận đã phát: ${issue.label}`}>
      <h4>Xác nhận đã phát: {issue.label}</h4>
      {!refusal && (
        <p role="status" className="ts-none">
          Đang đọc bảng đã phát và các lượt đã ghi…
        </p>
      )}
      <Refusals refusal={refusal} />
      <DialogActions onClose={onClose} />
    </section>
  )
}

function About({ source, rundown, madeUpBy }: AiringProposal) {
  return (
    <>
      {source && (
        <p className="ts-hint">
          {SOURCES[source]} {rundown && <a href={asRunHref(rundown)}>Mở bảng đã phát</a>}
        </p>
      )}
      {madeUpBy && (
        <p className="ts-act__weigh" data-tone="warning">
          Số này đã có số phát bù ({madeUpBy}). Nếu xác nhận chính số này đã phát, số phát bù được
          tính như một số thường của kỳ mà nó phát.
        </p>
      )}
    </>
  )
}

const SOURCES: Record<NonNullable<AiringProposal['source']>, string> = {
  asRun: 'Giờ và thời lượng lấy từ bảng đã phát.',
  recorded: 'Giờ và thời lượng lấy từ lượt phát đã ghi, chưa ai xác nhận.',
  slot: 'Chưa có bảng đã phát hay lượt phát nào được ghi, nên đang điền giờ theo lịch. Hãy sửa theo giờ phát thực tế.',
}
