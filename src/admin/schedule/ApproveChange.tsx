'use client'

import { type ScheduleTarget, useScheduleAction } from './useScheduleAction'

type Props = { target: ScheduleTarget; issue: string; label: string }

/** Approves one change of an approved schedule. */
export function ApproveChange({ target, issue, label }: Props) {
  const { act, busy, error } = useScheduleAction(target)
  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        disabled={busy !== null}
        onClick={() => void act('approveChanges', { ids: [issue] })}
      >
        {busy ? 'Đang xử lý…' : 'Duyệt thay đổi này'}
        <span className="sr-only">: {label}</span>
      </button>
      <p className="ts-error" role="alert">
        {error}
      </p>
    </>
  )
}
