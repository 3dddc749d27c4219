import { REHEARSAL_WORDS, RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import type { ScreenProps } from './screenProps'
import { untilWords } from './readScreen'

/** Whether the programme is on air or rehearsed, in words and colour. */
export function AirState({ view: { run } }: Pick<ScreenProps, 'view'>) {
  return (
    <span className="view-air" data-state={run.rehearsal ? 'rehearsal' : run.state}>
      {run.rehearsal ? REHEARSAL_WORDS.name : RUN_STATE_WORDS[run.state].vi}
    </span>
  )
}

/** The time of day; in a rehearsal the one it plays at, and said to be. */
export function WallClock({ view: { run }, reading }: Pick<ScreenProps, 'view' | 'reading'>) {
  return (
    <>
      <span className={run.rehearsal ? 'view-clock-name' : 'view-hidden'}>
        {run.rehearsal ? REHEARSAL_WORDS.clock : 'Bây giờ là'}{' '}
      </span>
      <time>{reading.wallClock}</time>
    </>
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
