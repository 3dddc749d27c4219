import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import type { Holiday } from '@/payload-types'

import { DrawerAction } from '../actions/DrawerAction'
import { Panel } from '../ui/Panel'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'

type Props = { days: readonly Holiday[]; year: number; mayChange: boolean }

/** A year's days off and days worked instead, by date. */
export function HolidayTable({ days, year, mayChange }: Props) {
  const off = days.filter(({ kind }) => kind === 'off').length
  const note = days.length > 0 ? `${off} ngày nghỉ, ${days.length - off} ngày làm bù` : undefined
  const columns = [
    {
      key: 'date',
      heading: 'Ngày',
      cell: ({ date }: Holiday) => <span className="ts-figure">{formatMasthead(date)}</span>,
    },
    {
      key: 'name',
      heading: 'Tên',
      cell: ({ name, source }: Holiday) => (
        <>
          {name}
          {source && <span className="ts-second">{source}</span>}
        </>
      ),
    },
    { key: 'kind', heading: 'Loại', cell: ({ kind }: Holiday) => <HolidayKind kind={kind} /> },
  ]
  const removing = {
    key: 'remove',
    heading: 'Việc',
    cell: ({ id, name, date }: Holiday) => {
      const title = `${name}, ${formatMasthead(date)}`
      return (
        <DrawerAction code="holidays.remove" label="Bỏ" about={title} subject={{ id, title }} />
      )
    },
  }
  return (
    <Panel id="holidays" title={`Bảng năm ${year}`} note={note}>
      <DataTable
        caption={`Ngày nghỉ và ngày làm bù năm ${year}`}
        stacks
        rows={days}
        rowKey={({ id }) => id}
        columns={mayChange ? [...columns, removing] : columns}
        empty={
          <EmptyState>
            {mayChange
              ? `Năm ${year} chưa nhập ngày nghỉ nào. Hãy dán bảng vào ô “Dán bảng”.`
              : `Năm ${year} chưa nhập ngày nghỉ nào. Quản trị hệ thống nhập theo thông báo hằng năm.`}
          </EmptyState>
        }
      />
    </Panel>
  )
}

export function HolidayKind({ kind }: Pick<Holiday, 'kind'>) {
  return kind === 'off' ? (
    <StatePill tone="waiting">Nghỉ</StatePill>
  ) : (
    <StatePill tone="muted">Làm bù</StatePill>
  )
}
