'use client'

import { useState } from 'react'

import { type Conflict, isBlocking } from '@/domain/rundown/conflicts'
import { type ConflictNames, conflictWords } from '@/newsroom/words/rundownConflicts'

import { send } from '../../send/send'
import { Dialog } from './Dialog'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  id: string
  revision: number
  conflicts: readonly Conflict[]
  names: ConflictNames
  onDone: () => void
  onClose: () => void
}

/** Approves the rundown as it is seen: what blocks it is listed first, what is only worth knowing has to be read. */
export function ApproveDialog({ id, revision, conflicts, names, onDone, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<string[]>([])
  const blocking = conflicts.filter(isBlocking)
  const rest = conflicts.filter((conflict) => !isBlocking(conflict))
  const missing = rest.filter(({ code }) => code === 'topicMissing')
  const approve = async () => {
    setBusy(true)
    const { refusal } = await send('POST', `/rundowns/${id}/approval`, { revision })
    setBusy(false)
    if (refusal) return setRefusals(refusal.problems.map(({ message }) => message))
    onDone()
    onClose()
  }
  return (
    <Dialog title="Duyệt khung chương trình" onClose={onClose}>
      <p>
        Bản đang xem được ghi là đã duyệt, kèm tên bạn và thời điểm. Ai sửa sau đó thì khung phải
        duyệt lại.
      </p>
      {blocking.length > 0 && (
        <List title="Phải sửa trước khi duyệt" tone="bad" conflicts={blocking} names={names} />
      )}
      {missing.length > 0 && (
        <List title="Còn thiếu chủ đề" tone="warning" conflicts={missing} names={names} />
      )}
      {rest.length > missing.length && (
        <List
          title="Cần biết"
          tone="warning"
          conflicts={rest.filter(({ code }) => code !== 'topicMissing')}
          names={names}
        />
      )}
      <div role="alert">
        {refusals.map((text) => (
          <p key={text} className="ts-error">
            {text}
          </p>
        ))}
      </div>
      {blocking.length > 0 ? (
        <DialogActions closeLabel="Đóng" onClose={onClose} />
      ) : (
        <DialogActions
          label={rest.length > 0 ? 'Đã xem, duyệt khung' : 'Duyệt khung'}
          busyLabel="Đang duyệt…"
          busy={busy}
          onPress={() => void approve()}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

type WithdrawProps = { id: string; onDone: () => void; onClose: () => void }

/** Takes an approval back. */
export function WithdrawDialog({ id, onDone, onClose }: WithdrawProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const withdraw = async () => {
    const answer = await send('DELETE', `/rundowns/${id}/approval`)
    if (answer.refusal) return setRefusal(answer.refusal.problems[0]?.message ?? null)
    onDone()
    onClose()
  }
  return (
    <Dialog title="Bỏ duyệt khung chương trình" onClose={onClose}>
      <p>Khung trở lại bản thảo và phải duyệt lại trước khi phát. Nhật ký giữ lần duyệt này.</p>
      <p className="ts-error" role="alert">
        {refusal}
      </p>
      <DialogActions label="Bỏ duyệt" onPress={() => void withdraw()} onClose={onClose} />
    </Dialog>
  )
}

type ListProps = {
  title: string
  tone: 'bad' | 'warning'
  conflicts: readonly Conflict[]
  names: ConflictNames
}

function List({ title, tone, conflicts, names }: ListProps) {
  return (
    <section className="ts-rd-list" data-tone={tone}>
      <h3>{title}</h3>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.code} ${conflict.entry} ${conflict.other}`}>
            {conflictWords(conflict, names)}
          </li>
        ))}
      </ul>
    </section>
  )
}
