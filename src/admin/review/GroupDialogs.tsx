'use client'

import { useId, useState } from 'react'

import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { offeredMinute, sharedWish } from '@/domain/workflow/text/offeredMinute'
import type { AskedText } from '@/newsroom/articles/views/loadAsked'

import { useWarnings } from '../articles/checks/useWarnings'
import { Warnings } from '../articles/checks/Warnings'
import { TimeDialog } from '../articles/TimeDialog'
import { Dialog, DialogActions } from '../ui/Dialog'
import type { GroupMove } from './useRelease'

const DAY_MS = 24 * 3_600_000
const EARLY = '06:00'

type Props = {
  texts: readonly AskedText[]
  /** Does it, at the minute where one is asked for. */
  onConfirm: (time: string | null) => Promise<void>
  onClose: () => void
}

/** Asks whether several texts are given to readers at once. */
export function PublishDialog({ texts, onConfirm, onClose }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const press = () => {
    setBusy(true)
    void onConfirm(null)
  }
  return (
    <Dialog title={`Đăng ${texts.length} bài`} describedBy={id} onClose={onClose}>
      <p id={id}>
        Bạn đọc xem được ngay các bài sau; bài có giờ cấm đăng thì từ giờ đó. Bài nào không đăng
        được thì giữ nguyên, kèm lý do.
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text.id}>{text.title}</li>
        ))}
      </ul>
      <GroupWarnings texts={texts} move="publish" />
      <DialogActions
        label="Đăng"
        busy={busy}
        busyLabel="Đang đăng…"
        onPress={press}
        onClose={onClose}
      />
    </Dialog>
  )
}

/** Asks for the minute at which several texts are given to readers. */
export function ScheduleDialog({ texts, onConfirm, onClose }: Props) {
  const confirm = async (at: number | null) => {
    await onConfirm(at === null ? null : new Date(at).toISOString())
    return null
  }
  const wishedAt = sharedWish(texts.map((text) => text.wishedAt))
  const offered = offeredMinute({ nextAt: null, wishedAt, now: Date.now() })
  return (
    <TimeDialog
      title={`Hẹn giờ ${texts.length} bài`}
      date={civilDateOf(offered ?? Date.now() + DAY_MS)}
      time={offered === null ? EARLY : timeOfDay(offered)}
      confirmLabel="Hẹn giờ"
      notice={<GroupWarnings texts={texts} move="schedule" />}
      consequence={(at) =>
        at === null
          ? 'Các bài tự ra với bạn đọc đúng giờ hẹn.'
          : `${texts.length} bài cùng tự ra với bạn đọc lúc ${formatDateTime(at)}.`
      }
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}

function GroupWarnings({ texts, move }: { texts: readonly AskedText[]; move: GroupMove }) {
  return <Warnings texts={useWarnings(texts, move)} />
}
