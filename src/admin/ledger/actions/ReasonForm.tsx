'use client'

import { useState } from 'react'

import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { ActionForm, type Outcome } from './ActionForm'
import { TextField } from './TextField'

type ReasonAction = 'issue.cancel' | 'issue.restore' | 'issue.unwaive' | 'airing.reject'

type Props = {
  action: ReasonAction
  /** The issue, or the airing that is rejected. */
  id: string
  label: string
  onOutcome: (outcome: Outcome) => void
  onClose: () => void
}

const WAYS: Record<
  ReasonAction,
  { method: 'POST' | 'DELETE'; path: (id: string) => string; consequence: string; done: string }
> = {
  'issue.cancel': {
    method: 'POST',
    path: (id) => `/issues/${id}/cancellation`,
    consequence:
      'Số bị hủy không còn trong lịch và không được tính; vẫn lưu trong hồ sơ. Có thể bỏ hủy.',
    done: 'Đã hủy',
  },
  'issue.restore': {
    method: 'DELETE',
    path: (id) => `/issues/${id}/cancellation`,
    consequence: 'Số trở lại lịch với giờ cũ; nếu giờ đó đã qua, số được tính là bỏ lỡ.',
    done: 'Đã bỏ hủy',
  },
  'issue.unwaive': {
    method: 'DELETE',
    path: (id) => `/issues/${id}/waiver`,
    consequence: 'Số này được tính lại là bỏ lỡ; văn bản miễn vẫn còn trong nhật ký.',
    done: 'Đã bỏ miễn',
  },
  'airing.reject': {
    method: 'POST',
    path: (id) => `/airings/${id}/rejection`,
    consequence:
      'Lượt phát bị bác không được tính nữa; bản ghi cũ vẫn lưu. Sau đó có thể xác nhận lại cho đúng.',
    done: 'Đã bác lượt phát của',
  },
}

/** An action that needs a reason and nothing else. */
export function ReasonForm({ action, id, label, onOutcome, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const { method, path, consequence, done } = WAYS[action]
  const body = () => {
    if (reason.trim() !== '') return { reason }
    setError('Chưa ghi lý do. Hãy viết một câu để người đọc nhật ký hiểu vì sao.')
    return null
  }
  return (
    <ActionForm
      title={`${DESK_ACTION_WORDS[action]}: ${label}`}
      {...{ method, body, consequence, onOutcome, onClose }}
      path={path(id)}
      typed={reason}
      previews={action !== 'airing.reject'}
      submitLabel={DESK_ACTION_WORDS[action]}
      done={() => `${done} ${label}.`}
    >
      <TextField
        label="Lý do"
        required
        rows={3}
        maxLength={500}
        value={reason}
        error={error}
        onChange={(value) => {
          setReason(value)
          setError(undefined)
        }}
      />
    </ActionForm>
  )
}
