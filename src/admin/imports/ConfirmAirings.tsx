'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Confirmed } from '@/newsroom/imports/actions/confirmImport'

import { Refusals } from '../actions/form/Refusals'
import { type Refusal, send } from '../send/send'
import { Panel } from '../ui/Panel'
import { ProgressBar } from '../ui/ProgressBar'

type Props = { id: string; waiting: number; isOwn: boolean }

/** Confirms the airings of a file, by somebody else than who brought them in. */
export function ConfirmAirings({ id, waiting, isOwn }: Props) {
  const router = useRouter()
  const [compared, setCompared] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const [refused, setRefused] = useState<Confirmed['refused']>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const confirm = async () => {
    setRefusal(null)
    let after: string | null = null
    let confirmed = 0
    const left: Confirmed['refused'] = []
    do {
      setDone(confirmed)
      const answer: Awaited<ReturnType<typeof send<Confirmed>>> = await send<Confirmed>(
        'POST',
        `/imports/${id}/confirmation`,
        { after, acceptWarnings: true },
      )
      if (!answer.done) {
        setRefusal(answer.refusal)
        break
      }
      confirmed += answer.done.confirmed
      left.push(...answer.done.refused)
      after = answer.done.next
    } while (after !== null)
    setRefused(left)
    setDone(null)
    router.refresh()
  }

  return (
    <Panel id="confirm" title={`${waiting} lượt phát chờ xác nhận`}>
      {isOwn ? (
        <p>
          Lượt phát nhập từ tệp chỉ được tính khi một người khác của kênh xác nhận. Hãy gửi họ địa
          chỉ trang này.
        </p>
      ) : (
        <>
          <label className="ts-imports__check">
            <input
              type="checkbox"
              checked={compared}
              disabled={done !== null}
              onChange={({ target }) => setCompared(target.checked)}
            />{' '}
            Tôi đã đối chiếu các lượt phát này với nguồn ghi ở trên
          </label>
          {done !== null && <ProgressBar label="Đang xác nhận" done={done} total={waiting} />}
          <div className="ts-imports__actions">
            <button
              type="button"
              className="ts-button ts-button--primary"
              disabled={!compared || done !== null}
              onClick={() => void confirm()}
            >
              Xác nhận {waiting} lượt phát
            </button>
          </div>
        </>
      )}
      <Refusals refusal={refusal} />
      {refused.length > 0 && (
        <div className="ts-act__refusals" role="alert">
          <ul data-tone="bad">
            {refused.map(({ label, message }) => (
              <li key={`${label} ${message}`}>
                {label}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  )
}
