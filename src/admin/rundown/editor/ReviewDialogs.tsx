'use client'

import { toast } from '@payloadcms/ui'

import { send } from '../../send/send'
import { useDoing } from '../../send/useDoing'
import { DialogActions } from '../../ui/Dialog'
import { ReasonDialog } from '../../ui/ReasonDialog'
import { Dialog } from './Dialog'
import type { ToolName } from './Toolbar'

type Props = { id: string; revision: number; tool: ToolName | null; onClose: () => void }

/** Submitting a rundown for approval, withdrawing that, and returning it with a reason. */
export function ReviewDialogs({ id, revision, tool, onClose }: Props) {
  const sendMove = async (move: string, reason?: string): Promise<string | null> => {
    const { refusal } = await send('POST', `/rundowns/${id}/review`, { move, revision, reason })
    return refusal ? refusal.problems.map(({ message }) => message).join(' ') : null
  }
  return (
    <>
      {tool === 'submit' && (
        <ConfirmDialog
          title="Gửi duyệt khung chương trình"
          consequence="Người duyệt của kênh được báo. Khung vẫn sửa được; người duyệt luôn xem bản mới nhất."
          label="Gửi duyệt khung"
          onConfirm={() => sendMove('submit')}
          done="Đã gửi duyệt khung chương trình."
          onClose={onClose}
        />
      )}
      {tool === 'withdrawSubmission' && (
        <ConfirmDialog
          title="Rút lại khung đã gửi duyệt"
          consequence="Khung trở lại bản thảo và không còn chờ ai duyệt."
          label="Rút lại"
          onConfirm={() => sendMove('withdraw')}
          done="Đã rút lại; khung là bản thảo."
          onClose={onClose}
        />
      )}
      <ReasonDialog
        open={tool === 'return'}
        title="Trả lại khung chương trình"
        consequence="Người gửi duyệt được báo cùng lý do này và sửa lại khung."
        label="Lý do trả lại"
        confirmLabel="Trả lại"
        onConfirm={async (reason) => {
          const refusal = await sendMove('return', reason)
          if (!refusal) {
            toast.success('Đã trả lại khung chương trình.')
            onClose()
          }
          return refusal
        }}
        onClose={onClose}
      />
    </>
  )
}

type ConfirmProps = {
  title: string
  consequence: string
  label: string
  onConfirm: () => Promise<string | null>
  done: string
  onClose: () => void
}

function ConfirmDialog({ title, consequence, label, onConfirm, done, onClose }: ConfirmProps) {
  const { busy, error, run } = useDoing()
  const confirm = async () => {
    if (!(await run(onConfirm))) return
    toast.success(done)
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{consequence}</p>
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions
        label={label}
        busy={busy}
        busyLabel="Đang gửi…"
        onPress={() => void confirm()}
        onClose={onClose}
      />
    </Dialog>
  )
}
