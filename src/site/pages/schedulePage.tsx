import { civilDateOf } from '@/domain/calendar/civil'
import { addressOf, paths } from '@/public-api/address'
import { findBegunColumns } from '@/public-api/queries/columns'
import { PublicProblem } from '@/public-api/problem'
import type { ScheduleEntryView } from '@/public-api/programmeSchemas'
import { programmeOf } from '@/public-api/queries/programme'
import type { PublicReader } from '@/public-api/reader'
import type { ColumnRow } from '@/public-api/views/column'

import { type Call, elsewhere, pageAnswer } from '../frame/answer'
import { scheduleJson } from '../frame/data/broadcasts'
import { frameHead, loadFrame } from '../frame/frame'
import { outletOf } from '../frame/outletOf'
import { onlyOne } from '../frame/query'
import { Page } from '../pieces/Page'
import { Programme } from '../pieces/Programme'
import { type Span, spanOf } from '../text/programmeDays'
import { missing } from './missing'

const STATES = new Set(['planned', 'aired', 'madeUp'] as const)

/** `/lich-phat-song`: what an outlet broadcasts on a day (`?ngay=`) or in a week (`?tuan=`): to come, aired, made up. */
export async function schedulePage({ reader, origin, query }: Call): Promise<Response> {
  const [ngay, tuan] = [onlyOne(query, 'ngay'), onlyOne(query, 'tuan')]
  const of = await outletOf({ reader, query })
  const today = civilDateOf(reader.now.getTime())
  const span = ngay === null || tuan === null ? null : spanOf({ day: ngay, week: tuan }, today)
  if (of === false || !span) return missing(reader)
  const { outlet, isNamed } = of
  const [{ frame }, all] = await Promise.all([
    loadFrame(reader, outlet),
    outlet ? findBegunColumns(reader, { outlet: outlet.id }) : [],
  ])
  const columns = all.filter(({ kind }) => kind === 'programme')
  const entries = await entriesOf(reader, { columns, outlet: outlet?.id ?? '', span })
  const address = paths.schedule(outlet ? { slug: addressOf(outlet) } : undefined)
  const sample = columns.some((row) => row.sample)
  // A week of more than one page holds is shown day by day.
  if (!entries) {
    const day = `${address}${address.includes('?') ? '&' : '?'}ngay=${span.from}`
    return span.kind === 'week' ? elsewhere(307, day) : missing(reader)
  }
  const isUsual = ngay === undefined && tuan === undefined
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title: ['Lịch phát sóng', outlet?.name].filter(Boolean).join(' – '),
      // Other days are for readers who look for them, not for search engines.
      ...(isUsual && { url: origin + (isNamed ? address : paths.schedule()) }),
      isHidden: sample || !isUsual,
      data: span.kind === 'day' && entries.length > 0 ? [scheduleJson(entries, origin)] : [],
    },
    body: (
      <Page frame={frame} sample={sample}>
        <Programme
          outlet={frame.outlet}
          span={span}
          today={today}
          entries={entries}
          address={address}
        />
      </Page>
    ),
  })
}

type Asked = { columns: ColumnRow[]; outlet: string; span: Span }

/** Null where there is more than one answer holds. */
async function entriesOf(
  reader: PublicReader,
  { columns, outlet, span: { from, to } }: Asked,
): Promise<ScheduleEntryView[] | null> {
  if (columns.length === 0) return []
  try {
    return await programmeOf(reader, { columns, outlet, from, to, states: STATES })
  } catch (error) {
    if (error instanceof PublicProblem) return null
    throw error
  }
}
