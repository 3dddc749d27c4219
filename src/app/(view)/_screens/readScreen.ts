import { awayText } from '@/admin/rundown/live/liveWords'
import { EMPTY_ENTRY } from '@/domain/rundown/edit/content'
import { clockFrom } from '@/domain/rundown/edit/clock'
import { readLive, type LiveReading } from '@/domain/rundown/run/readLive'
import { runTime } from '@/domain/rundown/run/run'
import { formatDuration } from '@/domain/rundown/texts'
import type { LinkView } from '@/newsroom/rundowns/links/linkView'
import { overText, overTone } from '@/newsroom/words/rundownOver'

export type ScreenReading = LiveReading & {
  /** Times of day as the programme's day has them. */
  clock: (at: number) => string
  /** The time of day now, of whatever day it is; in a rehearsal the one it plays at. */
  wallClock: string
  /** How the programme ends against off air, in words. */
  overWords: string
  tone: 'good' | 'warning' | 'bad'
  /** What the entry on air has left, in words; null where nothing is on air. */
  remaining: { words: string; value: string; isOver: boolean; share: number } | null
}

/** What a screen says at a moment of the server's clock. */
export function readScreen({ entries, settings, run }: LinkView, now: number): ScreenReading {
  const filled = entries.map((entry) => ({ ...EMPTY_ENTRY, ...entry }))
  const reading = readLive({ settings, entries: filled }, run, now)
  const { over, current } = reading
  const time = runTime(run, now)
  return {
    ...reading,
    clock: clockFrom(settings.onAir),
    wallClock: clockFrom(time)(time),
    overWords: overText(over),
    tone: overTone(over, settings),
    remaining: current && remainingOf(current),
  }
}

/** Up to the second that isn't over yet; past the end, what it is too long by. */
function remainingOf({
  elapsedMs,
  remainingMs,
  isHeld,
}: NonNullable<LiveReading['current']>): NonNullable<ScreenReading['remaining']> {
  if (remainingMs === null) {
    const value = formatDuration(Math.floor(elapsedMs / 1000))
    return { words: 'Đã chạy', value, isOver: false, share: 0 }
  }
  const isOver = remainingMs < 0
  const whole = Math.max(1, elapsedMs + Math.max(0, remainingMs))
  return {
    words: isHeld ? 'Đang giữ' : isOver ? 'Quá giờ' : 'Còn',
    value: isOver
      ? `+${formatDuration(Math.floor(-remainingMs / 1000))}`
      : formatDuration(Math.ceil(remainingMs / 1000)),
    isOver,
    share: isOver ? 1 : elapsedMs / whole,
  }
}

/** `còn 1:05` until an instant ahead; null when it has passed. */
export function untilWords(at: number, now: number): string | null {
  return at > now ? `còn ${awayText(at - now)}` : null
}
