import type { ReactNode } from 'react'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { addressOf } from '@/public-api/address'
import { frontPage } from '@/public-api/queries/front'
import { upcomingBroadcasts } from '@/public-api/queries/schedule'
import type { PublicReader } from '@/public-api/reader'
import type { OutletRow } from '@/public-api/views/outlet'

import type { LoadedFrame } from '../frame/frame'
import { BroadcastStrip } from '../pieces/BroadcastStrip'
import { ColumnSection } from '../pieces/ColumnSection'
import { Lead } from '../pieces/Lead'
import { Page } from '../pieces/Page'
import { Story } from '../pieces/Story'

const DAYS_AHEAD = 60
const BROADCASTS = 4

/** The front page of an outlet, or of a newsroom that has none yet. */
export async function frontPageBody(
  reader: PublicReader,
  outlet: OutletRow | null,
  { frame, columns }: LoadedFrame,
): Promise<ReactNode> {
  const today = civilDateOf(reader.now.getTime())
  const [front, broadcasts] = await Promise.all([
    frontPage(reader, { outlet: outlet?.id ?? '', columns }),
    upcomingBroadcasts(reader, {
      columns: columns.filter(({ kind }) => kind === 'programme'),
      from: today,
      to: addDays(today, DAYS_AHEAD),
      limit: BROADCASTS,
    }),
  ])
  const shown = [front.lead, ...front.beside, ...front.sections.flatMap(({ articles }) => articles)]
  const sample = columns.some((column) => column.sample) || shown.some((one) => one?.sample)
  return (
    <Page frame={frame} sample={sample} isFront>
      {front.lead && (
        <div className={front.beside.length > 0 ? 'top' : 'top top-alone'}>
          <Lead article={front.lead} />
          {front.beside.length > 0 && (
            <section className="beside" aria-label="Tin mới">
              {front.beside.map((article) => (
                <Story key={article.slug} article={article} shape="line" withColumn level={2} />
              ))}
            </section>
          )}
        </div>
      )}
      {!front.lead && front.sections.length === 0 && (
        <p className="empty">
          Chưa có bài nào được đăng. Bài đầu tiên được duyệt và đăng sẽ hiện ở đây.
        </p>
      )}
      <BroadcastStrip broadcasts={broadcasts} outlet={frame.outlet} />
      {front.sections.map((section) => (
        <ColumnSection
          key={section.column.slug}
          section={section}
          about={columns.find((row) => addressOf(row) === section.column.slug)?.description ?? null}
        />
      ))}
    </Page>
  )
}
