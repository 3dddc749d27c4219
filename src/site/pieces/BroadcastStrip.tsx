import { formatIssueNumber } from '@/domain/schedule/numbering'
import { paths } from '@/public-api/address'
import type { BroadcastView } from '@/public-api/schemas'

import { clock, longDate } from '../text/dates'

type Props = { broadcasts: BroadcastView[]; outlet: { slug: string } | null }

/** The next broadcasts of an outlet. */
export function BroadcastStrip({ broadcasts, outlet }: Props) {
  if (broadcasts.length === 0) return null
  return (
    <section className="strip" aria-labelledby="lich-phat-song">
      <h2 id="lich-phat-song">
        <a href={paths.schedule(outlet ?? undefined)}>Lịch phát sóng</a>
      </h2>
      <ol>
        {broadcasts.map((broadcast) => (
          <li key={`${broadcast.column.slug} ${broadcast.plannedAt}`}>
            <time dateTime={broadcast.plannedAt}>
              <span className="strip-clock">{clock(broadcast.plannedAt)}</span>
              <span className="strip-day">{longDate(broadcast.plannedAt)}</span>
            </time>
            <p className="strip-column">
              <a href={paths.column(broadcast.column)}>{broadcast.column.name}</a>
            </p>
            <p className="strip-title">
              {[numberOf(broadcast), broadcast.title].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function numberOf({ number, year }: { number: number | null; year: number | null }): string {
  return number !== null && year !== null ? formatIssueNumber({ number, year }) : ''
}
