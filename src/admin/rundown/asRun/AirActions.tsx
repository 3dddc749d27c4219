'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { type Refusal, send } from '../../send/send'
import type { AsRunAction } from './nextStepOf'

type Props = {
  action: AsRunAction
  rundown: string
  issue: string
  /** Of the airing that waits. */
  startedAt: string | null
}

const WORDS: Record<AsRunAction, { label: string; what: string }> = {
  air: {
    label: 'Ghi lượt phát',
    what: 'Giờ, thời lượng và bảng các lượt chạy được ghi thành lượt phát của số. Người khác xác nhận sau đó.',
  },
  confirm: {
    label: 'Xác nhận đã phát',
    what: 'Số này được tính là đã phát trong sổ nghĩa vụ. Sau khi xác nhận, lượt phát không sửa được nữa.',
  },
}

/** The one button of the report. What has to be weighed is shown, and accepted with a second press. */
export function AirActions({ action, rundown, issue, startedAt }: Props) {
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const warnings = refusal?.warnings ?? []

  const submit = async () => {
    setBusy(true)
    const answer =
      action === 'air'
        ? await send('POST', `/rundowns/${rundown}/airing`, {
            acceptWarnings: warnings.length > 0,
          })
        : await send('POST', `/issues/${issue}/airings`, {
            startedAt,
            kind: 'first',
            acceptWarnings: warnings.length > 0,
          })
    setBusy(false)
    setRefusal(answer.refusal)
    if (answer.done) router.refresh()
  }

  return (
    <div className="ts-asrun__action">
      <button
        type="button"
        id={`as-run-${action}`}
        className="ts-button ts-button--primary"
        disabled={busy}
        onClick={() => void submit()}
      >
        {busy
          ? 'Đang gửi…'
          : warnings.length > 0
            ? `Vẫn ${WORDS[action].label.toLocaleLowerCase('vi')}`
            : WORDS[action].label}
      </button>
      <p className="ts-hint">{WORDS[action].what}</p>
      <div role="alert">
        {refusal?.problems.map(({ message }) => (
          <p key={message} className="ts-error">
            {message}
          </p>
        ))}
        {warnings.length > 0 && (
          <ul className="ts-asrun__warnings" data-tone="warning">
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
