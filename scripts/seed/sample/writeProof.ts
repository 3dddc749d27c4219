import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'

import { findId, type Seeding } from '../findOrCreate'
import type { SampleAiring, SampleIssue } from './issues'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Proof = { issue: SampleIssue; airing: SampleAiring; channel: string | null; outlet: string }

/** The slip that proves a make-up: a real file, so that a number can be followed down to one. Gives its id. */
export async function writeProof(
  { payload, made }: Seeding,
  { issue, airing, channel, outlet }: Proof,
): Promise<string> {
  const day = civilDateOf(airing.startedAt)
  const title = `Phiếu xác nhận phát bù ngày ${formatDatePadded(day)} (dữ liệu mẫu)`
  const known = await findId(payload, 'files', { title: { equals: title } })
  if (known) return known
  const data = Buffer.from(
    await xlsxOf([
      {
        name: 'Phiếu xác nhận',
        title: [title, 'Số liệu do máy lập để thử, không chứng minh việc gì.'],
        columns: [
          { heading: 'Số', width: 48 },
          { heading: 'Ngày phát' },
          { heading: 'Giờ phát' },
          { heading: 'Thời lượng' },
          { heading: 'Kênh sóng', width: 28 },
        ],
        rows: [
          [
            issue.title,
            { date: day },
            timeOfDay(airing.startedAt),
            airing.seconds === null ? null : formatDuration(airing.seconds),
            channel,
          ],
        ],
        totals: [],
        notes: [],
      },
    ]),
  )
  const { id } = await payload.create({
    collection: 'files',
    data: { title, outlet },
    file: {
      name: `phieu-xac-nhan-phat-bu-${day}.xlsx`,
      data,
      mimetype: XLSX,
      size: data.byteLength,
    },
    depth: 0,
    overrideAccess: true,
  })
  made.add('files')
  return id
}
