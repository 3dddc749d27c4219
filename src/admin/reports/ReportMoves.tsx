'use client'

import { FREEZING_MOVES, type ReportMove } from '@/domain/report/way/moves'
import { REPORT_MOVE_WORDS } from '@/newsroom/words/reportStates'

import { ConfirmDialog } from '../ui/ConfirmDialog'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useMoves } from './useMoves'

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

const ASKED: readonly ReportMove[] = ['send', 'return', 'restate']
const LEADS: readonly ReportMove[] = ['send', 'accept']

/** The buttons of a report; what a move does is said before it is done, and a refusal changes nothing. */
export function ReportMoves({ id, seen, moves, warnings }: Props) {
  const { busy, error, asks, act, ask } = useMoves(`/reports/${id}/moves`, { seen, done: DONE })
  const move = (which: ReportMove, said: { reason?: string } = {}) =>
    act(which, { ...said, acceptWarnings: FREEZING_MOVES.includes(which) })
  const press = (which: ReportMove) => {
    if (ASKED.includes(which)) ask(which)
    else void move(which)
  }
  return (
    <div className="ts-moves">
      {moves.map((one) => (
        <button
          key={one}
          type="button"
          className={`ts-button${LEADS.includes(one) ? ' ts-button--primary' : ' ts-button--quiet'}`}
          disabled={busy}
          onClick={() => press(one)}
        >
          {REPORT_MOVE_WORDS[one].vi}
        </button>
      ))}
      <p className="ts-moves__error" role="alert">
        {asks === null && error}
      </p>
      {asks === 'send' && (
        <ConfirmDialog
          title="Gửi báo cáo"
          consequence={
            <p>
              Số liệu chốt ngay lúc này và lời báo cáo được giữ nguyên như đã lưu; sau đó không sửa
              được nữa, trừ khi bị trả lại và gửi bản mới.
            </p>
          }
          label={warnings.length > 0 ? 'Vẫn gửi' : 'Gửi'}
          busyLabel="Đang gửi…"
          {...{ error, busy }}
          onConfirm={() => void move('send')}
          onClose={() => ask(null)}
        >
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
        </ConfirmDialog>
      )}
      <ReasonDialog
        open={asks === 'return'}
        title="Trả lại báo cáo"
        consequence="Báo cáo trở về kênh cùng lý do bạn ghi. Bản đã gửi vẫn giữ nguyên; kênh gửi lại thành bản mới."
        label="Lý do trả lại"
        confirmLabel="Trả lại"
        onConfirm={(reason) => move('return', { reason })}
        onClose={() => ask(null)}
      />
      <ReasonDialog
        open={asks === 'restate'}
        title="Gửi bản điều chỉnh"
        consequence="Số liệu chốt lại ngay lúc này thành bản mới, lời báo cáo giữ nguyên; bản đã tiếp nhận vẫn mở được bên cạnh. Cơ quan theo dõi được báo để tiếp nhận hoặc trả lại; đến lúc đó báo cáo tổng hợp vẫn dùng bản cũ."
        label="Lý do điều chỉnh"
        confirmLabel="Gửi bản điều chỉnh"
        onConfirm={(reason) => move('restate', { reason })}
        onClose={() => ask(null)}
      />
    </div>
  )
}
