import { civilDateOf } from '@/domain/calendar/civil'

import { findOrCreate, type Seeding } from '../findOrCreate'

/** A report that a province asked for in some years: nine months, until the end of last year. */
export async function writeReportRules(seeding: Seeding, { now }: { now: number }): Promise<void> {
  const year = Number(civilDateOf(now).slice(0, 4))
  const name = '9 tháng'
  await findOrCreate(seeding, {
    collection: 'report-rules',
    where: { name: { equals: name } },
    data: {
      ...{ name, fromMonthDay: '12-15', toMonthDay: '09-14', dueMonthDay: '09-25' },
      ...{ fromPreviousYear: true, cumulative: true, sample: true },
      ...{ validFrom: `${year - 4}-01-01`, validTo: `${year - 1}-12-31` },
      source: 'Yêu cầu của tỉnh trong một số năm (mẫu)',
    },
  })
}
