import { RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import type { ScreenProps } from './screenProps'
import { untilWords } from './readScreen'

/** Whether the programme is on air, in words and colour. */
export function AirState({ view: { run } }: Pick<ScreenProps, 'view'>) {
  return (
    <span className="view-air" data-state={run.state}>
      {RUN_STATE_WORDS[run.state].vi}
    </span>
  )
}

/** Said while the line is down: the clock runs on, what is on air may be older. */
export function LostLine({ isLost }: Pick<ScreenProps, 'isLost'>) {
  return (
    <p className="view-lost" role="status">
      {isLost ? 'Mất kết nối, đang nối lại. Đồng hồ vẫn đúng; mục đang phát có thể đã đổi.' : ''}
    </p>
  )
}

/** The next moment that doesn't move. */
export function FixedPoint({ reading, now }: Pick<ScreenProps, 'reading' | 'now'>) {
  const { fixed, clock } = reading
  const left = untilWords(fixed.at, now)
  return (
    <>
      {fixed.title ?? 'Hết sóng'} {clock(fixed.at)}
      {left && ` (${left})`}
    </>
  )
}

/** How much of the entry on air is over, as a bar; the words beside it say the same. */
export function Progress({ reading: { remaining } }: Pick<ScreenProps, 'reading'>) {
  const share = remaining?.share ?? 0
  return (
    <div className="view-bar" aria-hidden="true" data-over={remaining?.isOver ?? false}>
      <span style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
    </div>
  )
}
