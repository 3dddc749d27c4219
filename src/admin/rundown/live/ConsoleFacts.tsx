import type { Settings } from '@/domain/rundown/edit/content'
import type { LiveReading } from '@/domain/rundown/run/readLive'
import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'

import { overText, overTone } from '@/newsroom/words/rundownOver'

import { awayText } from './liveWords'

type Props = { reading: LiveReading; now: number; settings: Settings }

/** What comes next, the next moment that does not move, and where the programme ends. */
export function ConsoleFacts({ reading: { next, fixed, end, over }, now, settings }: Props) {
  const { onAir } = settings
  const start = next?.expectedStart ?? next?.plannedStart ?? null
  return (
    <dl className="ts-console__facts">
      <div>
        <dt>Mục tiếp</dt>
        <dd>
          {next ? next.entry.title || 'Mục chưa đặt tên' : 'Không còn mục nào'}
          {next && start !== null && <small>khoảng {clockTimeFrom(start, onAir)}</small>}
        </dd>
      </div>
      <div>
        <dt>{fixed.title === null ? 'Hết sóng' : 'Giờ cố định kế'}</dt>
        <dd>
          {fixed.at >= now ? 'còn' : 'đã quá'} {awayText(fixed.at - now)}
          <small>
            {fixed.title === null ? '' : `${fixed.title} · `}
            {clockTimeFrom(fixed.at, onAir)}
          </small>
        </dd>
      </div>
      <div data-tone={overTone(over, settings)}>
        <dt>Dự kiến kết thúc</dt>
        <dd>
          {overText(over)}
          <small>{clockTimeFrom(end, onAir)}</small>
        </dd>
      </div>
    </dl>
  )
}
