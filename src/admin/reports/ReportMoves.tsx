'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { FREEZING_MOVES, type ReportMove } from '@/domain/report/way/moves'
import { REPORT_MOVE_WORDS } from '@/newsroom/words/reportStates'

import { send } from '../send/send'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ReasonDialog } from '../ui/ReasonDialog'

type Props = {
  id: string
  /** The revision of the text on the page. */
  seen: number
  moves: readonly ReportMove[]
  /** What the figures do not hold yet, if it is sent now. */
  warnings: readonly string[]
}

const DONE: Record<ReportMove, string> = {
  ready: 'Đã trình lãnh đạo gửi.',
  send: 'Đã gửi báo cáo. Số liệu và lời báo cáo đã chốt.',
  return: 'Đã trả lại báo cáo.',
  accept: 'Đã tiếp nhận báo cáo.',
  restate: 'Đã gửi bản điều chỉnh. Bản trước vẫn giữ nguyên bên cạnh.',
}

const LEADS: readonly ReportMove[] = ['send', 'accept']

/** The buttons of a report; what a move does is said before it is done, and a refusal changes nothing. */
export function ReportMoves({ id, seen, moves, warnings }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [asks, setAsks] = useState<'send' | 'return' | 'restate' | null>(null)

  const act = async (move: ReportMove, said: { reason?: string } = {}) => {
    if (busy) return null
    setBusy(true)
    setError(null)
    const acceptWarnings = FREEZING_MOVES.includes(move)
    const body = { move, seen, acceptWarnings, ...said }
    const { refusal } = await send('POST', `/reports/${id}/moves`, body)
    setBusy(false)
    if (refusal) {
      setError(refusal.message)
      return refusal.message
    }
    setAsks(null)
    toast.success(DONE[move])
    router.refresh()
    return null
  }
  const press = (move: ReportMove) => {
    setError(null)
    if (move === 'send' || move === 'return' || move === 'restate') setAsks(move)
    else void act(move)
  }
  return (
    <div className="ts-moves">
      {moves.map((move) => (
        <button
          key={move}
          type="button"
          className={`ts-button${LEADS.includes(move) ? ' ts-button--primary' : ' ts-button--quiet'}`}
          disabled={busy}
          onClick={() => press(move)}
        >
          {REPORT_MOVE_WORDS[move].vi}
        </button>
      ))}
      <p className="ts-moves__error" role="alert">
        {asks === null && error}
      </p>
      {asks === 'send' && (
        <Dialog
          title="Gửi báo cáo"
          describedBy="report-send-consequence"
          onClose={() => setAsks(null)}
        >
          <p id="report-send-consequence">
            Số liệu chốt ngay lúc này và lời báo cáo được giữ nguyên như đã lưu; sau đó không sửa
            được nữa, trừ khi bị trả lại và gửi bản mới.
          </p>
          {warnings.length > 0 && (
            <>
              <p>Chưa có trong số liệu:</p>
              <ul>
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </>
          )}
          <p className="ts-error" role="alert">
            {error}
          </p>
          <DialogActions
            label={warnings.length > 0 ? 'Vẫn gửi' : 'Gửi'}
            busy={busy}
            busyLabel="Đang gửi…"
            onPress={() => void act('send')}
            onClose={() => setAsks(null)}
          />
        </Dialog>
      )}
      <ReasonDialog
        open={asks === 'return'}
        title="Trả lại báo cáo"
        consequence="Báo cáo trở về kênh cùng lý do bạn ghi. Bản đã gửi vẫn giữ nguyên; kênh gửi lại thành bản mới."
        label="Lý do trả lại"
        confirmLabel="Trả lại"
        onConfirm={(reason) => act('return', { reason })}
        onClose={() => setAsks(null)}
      />
      <ReasonDialog
        open={asks === 'restate'}
        title="Gửi bản điều chỉnh"
        consequence="Số liệu chốt lại ngay lúc này thành bản mới, lời báo cáo giữ nguyên; bản đã tiếp nhận vẫn mở được bên cạnh. Cơ quan theo dõi được báo để tiếp nhận hoặc trả lại; đến lúc đó báo cáo tổng hợp vẫn dùng bản cũ."
        label="Lý do điều chỉnh"
        confirmLabel="Gửi bản điều chỉnh"
        onConfirm={(reason) => act('restate', { reason })}
        onClose={() => setAsks(null)}
      />
    </div>
  )
}
