'use client'

import type { ConsolidationMove } from '@/domain/report/way/consolidation'
import { CONSOLIDATION_MOVE_WORDS } from '@/newsroom/words/consolidations'

import { ConfirmDialog } from '../ui/ConfirmDialog'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useMoves } from './useMoves'

type Props = {
  id: string
  /** The revision of the text on the page. */
  seen: number
  moves: readonly ConsolidationMove[]
  /** What closing closes, said before it is done. */
  closes: string
  /** What it does without, and what stays open. */
  warnings: readonly string[]
}

const DONE: Record<ConsolidationMove, string> = {
  close: 'Đã chốt báo cáo tổng hợp và đóng kỳ.',
  adjust: 'Đã chốt bản điều chỉnh. Bản trước vẫn giữ nguyên bên cạnh.',
  askReopen: 'Đã gửi đề nghị mở lại.',
  reopen: 'Đã mở lại báo cáo tổng hợp.',
  keepClosed: 'Đã giữ nguyên bản đã chốt.',
}

/** Moves that ask for a reason, with what they do. */
const REASONED = {
  adjust: {
    consequence:
      'Số liệu lấy lại từ các bản của kênh được tiếp nhận sau cùng, lời báo cáo giữ nguyên, thành bản mới bên cạnh bản trước; các kỳ đã đóng mà số liệu khác đi được điều chỉnh với lý do này. Kênh có thay đổi được báo.',
    label: 'Lý do điều chỉnh',
  },
  askReopen: {
    consequence:
      'Người khác của cơ quan được báo và phải đồng ý thì mới mở lại được; đến lúc đó bản đã chốt vẫn có hiệu lực. Mở lại được ghi vào nhật ký và báo cho các kênh.',
    label: 'Lý do mở lại',
  },
} as const

const CLOSING =
  'Số liệu các kênh đã gửi và lời báo cáo được giữ nguyên; sau đó dữ kiện đến muộn chỉ vào bằng bản điều chỉnh có lý do, mở lại phải có hai người. Các kênh được báo.'
const REOPENING =
  'Lời báo cáo sửa lại được và phải chốt lại thành bản mới; bản đã chốt vẫn mở được bên cạnh. Các kênh có trong báo cáo được báo, hai người cùng được ghi vào nhật ký.'

const ASKED: readonly ConsolidationMove[] = ['close', 'reopen']

/** The buttons of a consolidated report; what a move does is said before it is done, and a refusal changes nothing. */
export function ConsolidationMoves({ id, seen, moves, closes, warnings }: Props) {
  const path = `/consolidations/${id}/moves`
  const { busy, error, asks, act, ask } = useMoves(path, { seen, done: DONE })
  const move = (which: ConsolidationMove, said: { reason?: string } = {}) =>
    act(which, { ...said, acceptWarnings: true })
  const press = (which: ConsolidationMove) => {
    if (which in REASONED || ASKED.includes(which)) ask(which)
    else void move(which)
  }
  return (
    <div className="ts-moves">
      {moves.map((one) => (
        <button
          key={one}
          type="button"
          className={`ts-button${one === 'close' ? ' ts-button--primary' : ' ts-button--quiet'}`}
          disabled={busy}
          onClick={() => press(one)}
        >
          {CONSOLIDATION_MOVE_WORDS[one].vi}
        </button>
      ))}
      <p className="ts-moves__error" role="alert">
        {asks === null && error}
      </p>
      {asks === 'close' && (
        <ConfirmDialog
          title="Chốt và đóng kỳ"
          consequence={
            <p>
              {closes} {CLOSING}
            </p>
          }
          label={warnings.length > 0 ? 'Vẫn chốt' : 'Chốt'}
          busyLabel="Đang chốt…"
          {...{ error, busy }}
          onConfirm={() => void move('close')}
          onClose={() => ask(null)}
        >
          {warnings.length > 0 && (
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
        </ConfirmDialog>
      )}
      {asks === 'reopen' && (
        <ConfirmDialog
          title="Đồng ý mở lại"
          consequence={<p>{REOPENING}</p>}
          label="Đồng ý mở lại"
          {...{ error, busy }}
          onConfirm={() => void move('reopen')}
          onClose={() => ask(null)}
        />
      )}
      {(['adjust', 'askReopen'] as const).map((one) => (
        <ReasonDialog
          key={one}
          open={asks === one}
          title={CONSOLIDATION_MOVE_WORDS[one].vi}
          {...REASONED[one]}
          confirmLabel={CONSOLIDATION_MOVE_WORDS[one].vi}
          onConfirm={(reason) => move(one, { reason })}
          onClose={() => ask(null)}
        />
      ))}
    </div>
  )
}
