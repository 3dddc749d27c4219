'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { type CivilDate, civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Choice } from '@/domain/schedule/proposeChange'
import type { Rescheduled } from '@/newsroom/columns/actions/reschedule'

import { useReschedule } from '../columns/useReschedule'
import { newSlot } from './newSlot'
import { type MovePreview, useIssueMove } from './useIssueMove'

/** The one issue, or others of its column with it. */
export type MoveScope = 'one' | 'following' | 'all'

export type MoveWanted = { date: string; time: string; scope: MoveScope }
/** What was looked at: nothing yet, one issue, or a series with what becomes of each. */
type Looked = { preview: MovePreview | null; series: Rescheduled | null }

/** Nothing is done yet, so nothing is logged. */
const LOOKING = 'Xem trước ảnh hưởng'
const NOTHING: Looked = { preview: null, series: null }
const NO_REASON = 'Chưa ghi lý do. Hãy viết một câu vì sao dời lịch.'

type Moved = {
  id: string
  label: string
  plannedAt: number | null
  /** The day it was dragged to. */
  toDate?: CivilDate
  onDone: () => void
}

/** A move in the making: what is wanted, what that would do, and doing it. */
export function useMoveDialog({ id, label, plannedAt, toDate, onDone }: Moved) {
  const router = useRouter()
  const issue = useIssueMove(id)
  const whole = useReschedule(`/issues/${id}/series`)
  const [wanted, setWanted] = useState(() => atFirst(plannedAt, toDate))
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [looked, setLooked] = useState<Looked>(NOTHING)
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())

  /** What was previewed is no longer what would be done. */
  const change = (what: Partial<MoveWanted>) => {
    setWanted((before) => ({ ...before, ...what }))
    setLooked(NOTHING)
    setChoices(new Map())
  }
  const slotOf = () => newSlot({ date: wanted.date, time: wanted.time, plannedAt })
  const seriesOf = (at: number) => ({
    plannedAt: new Date(at).toISOString(),
    scope: wanted.scope,
  })

  const look = async (chosen: ReadonlyMap<string, Choice> = choices) => {
    const slot = slotOf()
    if (!slot.ok) return setError(slot.message)
    setError(null)
    if (wanted.scope === 'one') {
      const givenReason = reason.trim() || LOOKING
      const answer = await issue.move({ plannedAt: slot.at, reason: givenReason, preview: true })
      if (!answer.ok) return setError(answer.message)
      return setLooked({ ...NOTHING, preview: answer.preview })
    }
    setChoices(chosen)
    const answer = await whole.look(seriesOf(slot.at), chosen)
    if (!answer.ok) return setError(answer.message)
    setLooked({ ...NOTHING, series: answer.change })
  }

  const choose = (one: string, choice: Choice) => {
    if (slotOf().ok) void look(new Map([...choices, [one, choice]]))
  }

  const commit = async ({ preview, series }: Looked) => {
    const slot = slotOf()
    if (!slot.ok) return setError(slot.message)
    if (reason.trim() === '') return setError(NO_REASON)
    setError(null)
    const at = preview?.plannedAt ?? slot.at
    const answer = series
      ? await whole.commit(seriesOf(at), choices, series, reason.trim())
      : await issue.move({
          plannedAt: at,
          reason: reason.trim(),
          acceptWarnings: (preview?.warnings.length ?? 0) > 0 || undefined,
        })
    if (!answer.ok) return setError(answer.message)
    toast.success(
      series
        ? 'Đã dời cả loạt. Có thể hoàn tác ở trang chuyên mục.'
        : `Đã dời ${label} sang ${formatDateTime(at)}.`,
    )
    onDone()
    router.refresh()
  }

  const isSeen = looked.preview !== null || looked.series !== null
  return {
    wanted,
    change,
    reason,
    setReason,
    error,
    busy: issue.busy || whole.busy,
    ...looked,
    isSeen,
    look: () => void look(),
    choose,
    press: () => void (isSeen ? commit(looked) : look()),
  }
}

const atFirst = (plannedAt: number | null, toDate?: CivilDate): MoveWanted => ({
  date: toDate ?? (plannedAt === null ? '' : civilDateOf(plannedAt)),
  time: plannedAt === null ? '19:45' : timeOfDay(plannedAt),
  scope: 'one',
})
