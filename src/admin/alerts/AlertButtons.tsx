'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'

import type { AlertMove } from '@/domain/workflow/alert'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { send } from '../send/send'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useAlertMove } from './useAlertMove'

type Props = {
  id: string
  title: string
  steps: readonly AlertMove[]
  /** Whom it can be handed to. */
  people: readonly { id: string; name: string }[]
  /** The notices that are read by opening this page. */
  notices?: readonly string[]
  small?: boolean
}

const REASONS: Record<'settle' | 'reopen', { consequence: string; label: string }> = {
  settle: {
    consequence:
      'Không ai bị nhắc về việc này nữa. Sổ nghĩa vụ không đổi: nếu việc vẫn còn, cảnh báo vẫn nằm trong danh sách với chữ “Đã kết thúc, việc vẫn còn” và lý do của bạn.',
    label: 'Lý do kết thúc',
  },
  reopen: {
    consequence: 'Cảnh báo trở lại danh sách cần chú ý và tính lại thời hạn báo lãnh đạo.',
    label: 'Lý do mở lại',
  },
}

/** What can be done about an alert. */
export function AlertButtons({ id, title, steps, people, notices = [], small }: Props) {
  const { act, busy, error } = useAlertMove(id)
  const router = useRouter()
  const [asks, setAsks] = useState<'settle' | 'reopen' | null>(null)
  const [assigns, setAssigns] = useState(false)
  const named = notices.join(',')

  useEffect(() => {
    if (named === '') return
    void send('POST', '/notices/read', { ids: named.split(',') }).then(({ refusal }) => {
      if (!refusal) router.refresh()
    })
  }, [named, router])

  if (steps.length === 0) return null
  const press = (move: AlertMove) => {
    if (move === 'settle' || move === 'reopen') setAsks(move)
    else if (move === 'assign') setAssigns(!assigns)
    else void act(move)
  }
  return (
    <div className="ts-alert__actions">
      {steps.map((move, index) => (
        <button
          key={move}
          type="button"
          className={`ts-button ${small ? 'ts-button--small ' : ''}${
            index === 0 && !small ? 'ts-button--primary' : 'ts-button--quiet'
          }`}
          disabled={busy}
          aria-expanded={move === 'assign' ? assigns : undefined}
          onClick={() => press(move)}
        >
          {DESK_ACTION_WORDS[`alert.${move}`]}
          <span className="sr-only">: {title}</span>
        </button>
      ))}
      {assigns && steps.includes('assign') && (
        <AssignForm
          people={people}
          busy={busy}
          onChoose={(owner) => void act('assign', { owner }).then((no) => no ?? setAssigns(false))}
        />
      )}
      <p className="ts-error" role="alert">
        {asks ? null : error}
      </p>
      <ReasonDialog
        open={asks !== null}
        title={asks ? `${DESK_ACTION_WORDS[`alert.${asks}`]}: ${title}` : ''}
        {...REASONS[asks ?? 'settle']}
        confirmLabel={DESK_ACTION_WORDS[`alert.${asks ?? 'settle'}`]}
        maxLength={500}
        onConfirm={async (reason) => {
          const refusal = asks ? await act(asks, { reason }) : null
          if (!refusal) setAsks(null)
          return refusal
        }}
        onClose={() => setAsks(null)}
      />
    </div>
  )
}

type AssignProps = Pick<Props, 'people'> & { busy: boolean; onChoose: (owner: string) => void }

function AssignForm({ people, busy, onChoose }: AssignProps) {
  const field = useId()
  const [owner, setOwner] = useState(people[0]?.id ?? '')
  if (people.length === 0) return <p>Kênh này chưa có ai để giao.</p>
  return (
    <div className="ts-alert__assign">
      <label htmlFor={field} className="ts-label">
        Người phụ trách
      </label>
      <select
        id={field}
        className="ts-input"
        value={owner}
        onChange={({ target }) => setOwner(target.value)}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="ts-button ts-button--primary"
        disabled={busy}
        onClick={() => onChoose(owner)}
      >
        Giao
      </button>
    </div>
  )
}
