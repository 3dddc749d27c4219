import type { Sheet } from '@/documents/spreadsheet/sheet'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'

import { TAKE_SOURCE_WORDS } from '../../words/rundowns'
import { clockTime } from '../clockTime'
import type { RundownRow } from '../rundownRow'
import type { Take } from '../takes'

type Proof = {
  rundown: Pick<RundownRow, 'title' | 'settings'>
  takes: readonly Take[]
  names: Record<string, string>
  outletName: string
}

/** What aired, entry by entry, as a table that goes with the airing. */
export function proofSheet({ rundown, takes, names, outletName }: Proof): Sheet {
  const { onAir, offAir } = rundown.settings
  return {
    name: 'Bảng đã phát',
    title: [
      `Bảng đã phát: ${rundown.title}`,
      outletName,
      `Khung giờ ${formatDateTime(onAir)}–${clockTime(offAir)}`,
    ],
    columns: [
      { heading: '#', width: 5 },
      { heading: 'Mục', width: 40 },
      { heading: 'Bắt đầu theo khung' },
      { heading: 'Bắt đầu thực' },
      { heading: 'Kết thúc thực' },
      { heading: 'Thời lượng theo khung' },
      { heading: 'Thời lượng thực' },
      { heading: 'Nguồn', width: 16 },
      { heading: 'Người ghi', width: 22 },
    ],
    rows: takes.map((take, at) => [
      at + 1,
      take.title,
      take.plannedStart === null ? null : clockTime(take.plannedStart),
      clockTime(take.startedAt),
      clockTime(take.endedAt),
      take.plannedSeconds === null ? null : formatDuration(take.plannedSeconds),
      formatDuration((take.endedAt - take.startedAt) / 1000),
      TAKE_SOURCE_WORDS[take.source].vi,
      (take.operator && names[take.operator]) ?? null,
    ]),
    totals: [],
    notes: ['Giờ theo đồng hồ máy chủ của tòa soạn. Mỗi lượt chạy được ghi một lần, không sửa.'],
  }
}
