import type { LineState } from '../../live/liveEvents'
import { offsetText } from './liveWords'
import type { ServerClock } from './useServerClock'

type Props = { clock: ServerClock; connection: LineState }

const LOST = 'Mất kết nối, đang nối lại. Đồng hồ vẫn chạy theo máy chủ.'
const WORDS: Record<LineState, string> = {
  connecting: 'Đang kết nối…',
  open: 'Đã kết nối',
  lost: LOST,
  over: LOST,
}

/** Whether the screen receives from the server, and how far the machine's clock is off: nothing is timed by it. */
export function ConnectionLine({ clock: { offsetMs, roundTripMs }, connection }: Props) {
  return (
    <p
      className="ts-console__line"
      data-connection={connection}
      data-tone={connection === 'lost' ? 'bad' : undefined}
      role="status"
    >
      {WORDS[connection]}
      {offsetMs !== null && roundTripMs !== null && (
        <span>
          {' '}
          · máy này lệch máy chủ {offsetText(offsetMs)} (±{Math.ceil(roundTripMs / 2)} ms)
        </span>
      )}
    </p>
  )
}
