import type { ChangedRecord, ChangeLine } from '@/newsroom/reports/views/changeLines'

import { DataTable } from '../ui/DataTable'
import { RECORD_HREFS } from './recordHrefs'

/** More of a list are counted, not named. */
const MOST_NAMED = 20

/** What is otherwise, row by row: numbers with both values, and the records that came and went. */
export function ChangeLines({ caption, lines }: { caption: string; lines: readonly ChangeLine[] }) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      stacks
      empty={null}
      columns={[
        { key: 'what', heading: 'Ở đâu', cell: ({ what }) => what },
        {
          key: 'values',
          heading: 'Số liệu trước và sau',
          cell: ({ values }) =>
            values.length === 0
              ? '–'
              : values
                  .map(({ label, before, after }) => `${label}: ${before} → ${after}`)
                  .join('; '),
        },
        {
          key: 'came',
          heading: 'Thêm vào',
          cell: ({ lists }) => <Lists lists={lists} of="came" />,
        },
        { key: 'went', heading: 'Bớt đi', cell: ({ lists }) => <Lists lists={lists} of="went" /> },
      ]}
    />
  )
}

function Lists({ lists, of }: { lists: ChangeLine['lists']; of: 'came' | 'went' }) {
  const filled = lists.filter((list) => list[of].length > 0)
  if (filled.length === 0) return '–'
  return filled.map((list) => (
    <span key={list.label} className="ts-report__amount">
      {list.label}: <Names records={list[of]} />
    </span>
  ))
}

function Names({ records }: { records: readonly ChangedRecord[] }) {
  return (
    <>
      {records.slice(0, MOST_NAMED).map(({ counted, record }, at) => (
        <span key={record.id}>
          {at > 0 && ', '}
          <a href={RECORD_HREFS[counted](record.id)}>{record.title || 'Chưa có tên'}</a>
        </span>
      ))}
      {records.length > MOST_NAMED && ` và ${records.length - MOST_NAMED} bản ghi nữa`}
    </>
  )
}
