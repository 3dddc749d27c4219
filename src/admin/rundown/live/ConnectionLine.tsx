import { offsetText } from './liveWords'
import type { Connection } from './useRun'
import type { ServerClock } from './useServerClock'

type Props = { clock: ServerClock; connection: Connection }

const WORDS: Record<Connection, string> = {
  connecting: 'Đang kết nối…',
  open: 'Đã kết nối',
  lost: 'Mất kết nối, đang nối lại. Đồng hồ vẫn chạy theo máy chủ.',
}

/** Whether the screen hears the server, and how far the machine's clock is off: nothing is timed by it. */
export function ConnectionLine({ clock: { offsetMs, roundTripMs }, connection }: Props) {
  return (
    <p className="ts-console__line" data-connection={connection} role="status">
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
