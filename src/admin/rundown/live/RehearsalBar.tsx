import { formatSpan } from '@/domain/calendar/vietnameseTimes'
import { clockTime } from '@/newsroom/rundowns/clockTime'
import { REHEARSAL_WORDS } from '@/newsroom/words/rundowns'

type Props = {
  state: 'idle' | 'live' | 'ended'
  /** The real time, by the server's clock, and when the programme really goes on air. */
  now: number
  onAir: number
  /** The slot is near: who must go on air does so from here. */
  isNear: boolean
}

/** Says on the console that what runs is not on air. */
export function RehearsalBar({ state, now, onAir, isNear }: Props) {
  return (
    <p className="ts-console__rehearsal" role="status">
      <strong>{REHEARSAL_WORDS[state]}.</strong> Giờ trên trang là giờ tập, như đúng khung giờ; bây
      giờ thật là {clockTime(now)}. Không lượt nào được ghi, khung vẫn sửa được.
      {isNear && (
        <>
          {' '}
          <strong>
            {now < onAir
              ? `Còn ${formatSpan(onAir - now) ?? 'dưới 1 phút'} đến giờ phát thật`
              : 'Đã đến giờ phát thật'}
            : bấm “Phát thật” để kết thúc tập và lên sóng.
          </strong>
        </>
      )}
    </p>
  )
}
