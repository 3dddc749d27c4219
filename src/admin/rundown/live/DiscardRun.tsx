'use client'

import { useState } from 'react'

import type { RunView } from '@/newsroom/rundowns/views/runView'

import { send } from '../../send/send'
import { ReasonDialog } from '../../ui/ReasonDialog'

type Props = {
  rundown: string
  /** The count of presses this screen shows. */
  sequence: number
  onDone: (run: RunView) => void
}

/** Discards a run that was no broadcast, with a reason: its takes stay on file and count for nothing. */
export function DiscardRun({ rundown, sequence, onDone }: Props) {
  const [open, setOpen] = useState(false)
  const discard = async (reason: string): Promise<string | null> => {
    const { done, refusal } = await send<RunView>('POST', `/rundowns/${rundown}/run/discard`, {
      sequence,
      reason,
    })
    if (refusal) return refusal.problems.map(({ message }) => message).join(' ')
    setOpen(false)
    onDone(done)
    return null
  }
  return (
    <>
      <button
        type="button"
        className="ts-button ts-button--quiet"
        data-dangerous
        onClick={() => setOpen(true)}
      >
        Bỏ phiên phát
      </button>
      <ReasonDialog
        open={open}
        title="Bỏ phiên phát này?"
        consequence="Dùng khi bấm phát nhầm hoặc chạy thử. Các lượt chạy vẫn lưu nhưng không được tính; lượt phát đã ghi mà chưa ai xác nhận thì bị bác; khung sửa được và phát lại được."
        label="Lý do"
        confirmLabel="Bỏ phiên phát"
        maxLength={400}
        onConfirm={discard}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
