import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Settings } from '@/domain/rundown/edit/content'
import type { BlockComparison, EntryComparison } from '@/domain/rundown/run/compareTakes'
import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'

import { DataTable } from '../../ui/DataTable'
import { overText, overTone } from '@/newsroom/words/rundownOver'

const NOTHING = '–'

/** Each entry, planned against actual. */
export function EntriesTable({ entries, onAir }: { entries: EntryComparison[]; onAir: number }) {
  const time = (at: number | null) => (at === null ? NOTHING : clockTimeFrom(at, onAir))
  return (
    <DataTable
      caption="Từng mục: theo khung và thực tế"
      rows={entries.map((entry, at) => ({ ...entry, at }))}
      rowKey={({ at }) => String(at)}
      empty={null}
      stacks
      columns={[
        {
          key: 'title',
          heading: 'Mục',
          cell: ({ title, takes, block }) => (
            <>
              {title || 'Mục chưa đặt tên'}
              {takes === 0 && <small> · không phát</small>}
              {takes > 1 && <small> · {takes} lượt</small>}
              {takes > 0 && block === null && <small> · ngoài khung</small>}
            </>
          ),
        },
        { key: 'planned', heading: 'Theo khung', cell: (row) => time(row.plannedStart) },
        { key: 'actual', heading: 'Thực tế', cell: (row) => time(row.actualStart) },
        { key: 'late', heading: 'Lệch giờ', cell: ({ late }) => difference(late, 'Muộn', 'Sớm') },
        { key: 'length', heading: 'Dài theo khung', cell: (row) => length(row.plannedSeconds) },
        {
          key: 'real',
          heading: 'Dài thực tế',
          cell: ({ takes, actualSeconds }) => (takes === 0 ? NOTHING : length(actualSeconds)),
        },
        { key: 'long', heading: 'Chênh', cell: ({ long }) => difference(long, 'Dôi', 'Thiếu') },
      ]}
    />
  )
}

/** Each block against the moment it had to meet. */
export function BlocksTable({
  blocks,
  settings,
}: {
  blocks: BlockComparison[]
  settings: Settings
}) {
  return (
    <DataTable
      caption="Từng khối: theo khung và thực tế"
      rows={blocks}
      rowKey={({ block }) => String(block)}
      empty={null}
      stacks
      columns={[
        { key: 'block', heading: 'Khối', cell: ({ block }) => `Khối ${block + 1}` },
        {
          key: 'anchor',
          heading: 'Đến giờ',
          cell: ({ anchor }) => clockTimeFrom(anchor, settings.onAir),
        },
        { key: 'planned', heading: 'Theo khung', cell: ({ plannedOver }) => overText(plannedOver) },
        {
          key: 'actual',
          heading: 'Thực tế',
          cell: ({ actualOver }) =>
            actualOver === null ? (
              'không phát'
            ) : (
              <span className="ts-asrun__over" data-tone={overTone(actualOver, settings)}>
                {overText(actualOver)}
              </span>
            ),
        },
        { key: 'length', heading: 'Dài theo khung', cell: (row) => length(row.plannedSeconds) },
        { key: 'real', heading: 'Dài thực tế', cell: (row) => length(row.actualSeconds) },
      ]}
    />
  )
}

const length = (seconds: number | null): string =>
  seconds === null ? 'chưa rõ' : formatDuration(seconds)

function difference(seconds: number | null, over: string, under: string): string {
  if (seconds === null) return NOTHING
  if (seconds === 0) return 'Đúng'
  return `${seconds > 0 ? over : under} ${formatDuration(Math.abs(seconds))}`
}
