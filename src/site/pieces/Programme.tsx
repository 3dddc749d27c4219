import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded, formatMasthead } from '@/domain/calendar/vietnameseDates'
import { paths } from '@/public-api/address'
import type { ScheduleEntryView } from '@/public-api/programmeSchemas'
import type { OutletView } from '@/public-api/schemas'

import { clock } from '../text/dates'
import { besideOf, byDay, type Span } from '../text/programmeDays'
import { numberOf } from './BroadcastStrip'
import { FeedLinks } from './FeedLinks'

type Props = {
  outlet: OutletView | null
  span: Span
  today: CivilDate
  entries: readonly ScheduleEntryView[]
  address: string
}

const STATE_WORDS = { planned: 'Sắp phát', aired: 'Đã phát', madeUp: 'Phát bù' } as const
const atOf = ({ airedAt, plannedAt }: ScheduleEntryView) => airedAt ?? plannedAt ?? ''

/** The broadcasts of a day or a week, and the way to others. */
export function Programme({ outlet, span, today, entries, address }: Props) {
  return (
    <div className="programme">
      <header className="column-head">
        <h1>Lịch phát sóng</h1>
        {outlet && <p className="column-about">{outlet.name}</p>}
        <Ways span={span} today={today} address={address} />
        {outlet && (
          <FeedLinks
            links={[
              {
                words: 'Thêm vào lịch của bạn (ICS)',
                path: paths.calendar('outlets', outlet.slug),
              },
            ]}
          />
        )}
      </header>
      {byDay(span, entries, atOf).map(({ day, entries: own }) => (
        <section
          key={day}
          className={own.length > 0 ? 'programme-day' : 'programme-day programme-day-empty'}
          aria-labelledby={`ngay-${day}`}
        >
          <h2 id={`ngay-${day}`}>
            {formatMasthead(day)}
            {day === today && <span className="today"> · Hôm nay</span>}
          </h2>
          {own.length === 0 ? (
            <p className="programme-none">Không có buổi phát nào.</p>
          ) : (
            <ol>
              {own.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  )
}

function Entry({ entry }: { entry: ScheduleEntryView }) {
  const { column, state, durationMinutes, channel, title } = entry
  const page = state === 'planned' ? null : paths.issue(column, entry)
  const what = [numberOf(entry), title].filter(Boolean).join(' · ')
  return (
    <li className="programme-entry">
      <time dateTime={atOf(entry)}>{clock(atOf(entry))}</time>
      <div>
        <h3>
          <a href={paths.column(column)}>{column.name}</a>
        </h3>
        {what && <p>{page ? <a href={page}>{what}</a> : what}</p>}
        <p className="programme-facts">
          {[durationMinutes ? `${durationMinutes} phút` : null, channel]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className={`programme-state programme-${state}`}>{STATE_WORDS[state]}</p>
    </li>
  )
}

function Ways({ span, today, address }: Pick<Props, 'span' | 'today' | 'address'>) {
  const { before, after } = besideOf(span, today)
  const key = span.kind === 'day' ? 'ngay' : 'tuan'
  const at = (name: 'ngay' | 'tuan', day: CivilDate) =>
    `${address}${address.includes('?') ? '&' : '?'}${name}=${day}`
  const unit = span.kind === 'day' ? 'Ngày' : 'Tuần'
  return (
    <nav className="programme-ways" aria-label="Ngày khác">
      {span.kind === 'week' && (
        <span>
          Tuần {formatDatePadded(span.from)} – {formatDatePadded(span.to)}
        </span>
      )}
      {before && <a href={at(key, before)}>{unit} trước</a>}
      {after && <a href={at(key, after)}>{unit} sau</a>}
      {span.from !== today && <a href={address}>Hôm nay</a>}
      {span.kind === 'day' && <a href={at('tuan', span.from)}>Cả tuần</a>}
    </nav>
  )
}
