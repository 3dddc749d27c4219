import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { LiveReading } from '@/domain/rundown/run/readLive'
import { clockTime } from '@/newsroom/rundowns/clockTime'
import type { RunView } from '@/newsroom/rundowns/views/runView'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

import { awayText, remainingText } from './liveWords'

type Props = { reading: LiveReading; run: RunView; now: number; onAir: number }

/** The entry on air, large: how long it has run and what remains. */
export function OnAirPanel({ reading: { current }, run, now, onAir }: Props) {
  if (!current) {
    return (
      <section className="ts-console__air" aria-label="Đang phát">
        <p className="ts-console__none">{emptyWords(run, now, onAir)}</p>
      </section>
    )
  }
  const { remainingMs, isHeld, addedSeconds } = current
  const tone = remainingMs !== null && remainingMs < 0 ? 'bad' : 'good'
  return (
    <section className="ts-console__air" aria-label="Đang phát" data-held={isHeld || undefined}>
      <p className="ts-console__kind">
        {run.rehearsal ? 'Đang tập' : 'Đang phát'} ·{' '}
        {ENTRY_KIND_WORDS[current.kind as keyof typeof ENTRY_KIND_WORDS]?.vi}
        {isHeld && ' · đang giữ'}
        {addedSeconds !== 0 &&
          ` · đã ${addedSeconds > 0 ? 'thêm' : 'bớt'} ${formatDuration(Math.abs(addedSeconds))}`}
      </p>
      <h2 className="ts-console__title">{current.title || 'Mục chưa đặt tên'}</h2>
      <dl className="ts-console__times">
        <div>
          <dt>Đã chạy</dt>
          <dd>{formatDuration(Math.floor(current.elapsedMs / 1000))}</dd>
        </div>
        <div data-tone={tone}>
          <dt>Còn lại</dt>
          <dd>{remainingMs === null ? 'chưa rõ' : remainingText(remainingMs)}</dd>
        </div>
      </dl>
    </section>
  )
}

function emptyWords({ state, endedAt, rehearsal }: RunView, now: number, onAir: number): string {
  if (rehearsal && state === 'ended') return 'Đã tập xong. Không lượt nào được ghi.'
  if (rehearsal) return 'Đã qua mục cuối của buổi tập.'
  if (state === 'ended') return `Đã hết sóng lúc ${clockTime(endedAt ?? now)}.`
  if (state === 'live') return 'Đã qua mục cuối. Chương trình vẫn trên sóng đến khi bấm “Hết sóng”.'
  const left = awayText(onAir - now)
  return now < onAir ? `Chưa lên sóng. Còn ${left} đến giờ.` : `Chưa lên sóng. Đã quá giờ ${left}.`
}
