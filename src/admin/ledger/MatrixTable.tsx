import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { MatrixGroup, MatrixRow, MatrixSlot } from '@/newsroom/obligations/views/matrix'

import { obligationHref } from '../links/pages'
import { MatrixCell } from './MatrixCell'
import { UnsetQuota } from './UnsetQuota'

type Props = {
  groups: readonly MatrixGroup[]
  year: number
  search: string
  today: CivilDate
  mayEnterQuota: boolean
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The matrix: a plain table, its numbers links that open down; the arrow keys move between them (LedgerSurface). */
export function MatrixTable({ groups, year, search, today, mayEnterQuota }: Props) {
  const current = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : 0
  let line = 0
  return (
    <div className="ts-matrix" role="region" aria-label={`Sổ nghĩa vụ năm ${year}`} tabIndex={0}>
      <table>
        <caption className="sr-only">
          Sổ nghĩa vụ năm {year}: mỗi dòng một nghĩa vụ, mỗi cột một tháng. Dùng phím mũi tên để đi
          giữa các ô, Enter để mở, Esc để đóng.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="ts-matrix__what">
              Nghĩa vụ
            </th>
            {MONTHS.map((month) => (
              <th
                key={month}
                scope="col"
                aria-current={month === current ? 'date' : undefined}
                title={month === current ? 'Tháng đang xem' : undefined}
              >
                <abbr title={`Tháng ${month}`}>T{month}</abbr>
              </th>
            ))}
            <th scope="col" className="ts-matrix__total">
              Cả năm
              <span className="ts-second">tham khảo</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.outlet.id}>
            <tr className="ts-matrix__outlet">
              <th scope="rowgroup" colSpan={14}>
                <span className="ts-matrix__outlet-name">
                  {group.outlet.name}
                  <GroupNote group={group} year={year} />
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row
                key={row.head.id}
                {...{ row, search, mayEnterQuota }}
                line={row.slots.length > 0 ? line++ : -1}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type RowProps = { row: MatrixRow; search: string; mayEnterQuota: boolean; line: number }

function Row({ row, search, mayEnterQuota, line }: RowProps) {
  const { head, slots, total } = row
  const [first] = slots.flatMap(({ periods }) => periods)
  return (
    <tr>
      <th scope="row" className="ts-matrix__what">
        <a className="ts-quiet-link" href={obligationHref(head.id)} title={row.rule}>
          {head.title}
        </a>
        <span className="ts-second">
          {head.clause}, <span className="ts-matrix__plan">{head.planNumber}</span>
        </span>
      </th>
      {slots.length === 0 ? (
        <td colSpan={12} className="ts-matrix__unset">
          <UnsetQuota head={head} mayEnterQuota={mayEnterQuota} />
        </td>
      ) : (
        slots.map((slot) => (
          <Slot key={slot.month} {...{ slot, row, search, line }} isEntry={line === 0 && first} />
        ))
      )}
      <td className="ts-matrix__total">
        {total ? (
          <>
            <span className="ts-matrix__sum">{total.number}</span>
            <span className="ts-second">{total.word}</span>
          </>
        ) : (
          <span className="ts-none">–</span>
        )}
      </td>
    </tr>
  )
}

type SlotProps = {
  slot: MatrixSlot
  row: MatrixRow
  search: string
  line: number
  /** The one box that Tab comes to first. */
  isEntry: MatrixSlot['periods'][number] | false | undefined
}

function Slot({ slot, row, search, line, isEntry }: SlotProps) {
  if (slot.periods.length === 0) {
    return (
      <td colSpan={slot.span} className="ts-matrix__none">
        <span aria-hidden="true">–</span>
        <span className="sr-only">ngoài thời hạn của nghĩa vụ</span>
      </td>
    )
  }
  return (
    <td colSpan={slot.span}>
      {slot.periods.map((period, index) => (
        <MatrixCell
          key={period.name}
          period={period}
          obligation={row.head.id}
          title={row.head.title}
          search={search}
          named={row.head.period === 'month' ? false : 'briefly'}
          place={{ line, month: slot.month, span: slot.span, index }}
          isEntry={period === isEntry}
        />
      ))}
    </td>
  )
}

/** What there is to know of an outlet before its numbers. */
export function GroupNote({ group, year }: { group: MatrixGroup; year: number }) {
  const { outlet, rows, isSilent } = group
  const closed = outlet.closedOn ? `hoạt động đến hết ${formatDatePadded(outlet.closedOn)}` : null
  return (
    <>
      {closed && <span className="ts-second ts-matrix__closed">{closed}</span>}
      {rows.length === 0 && (
        <span className="ts-matrix__silent" data-tone="warning">
          Chưa nhập nghĩa vụ nào cho năm {year}: chưa biết, không phải bằng 0
        </span>
      )}
      {isSilent && (
        <span className="ts-matrix__silent" data-tone="warning">
          Chưa có số liệu năm {year}: chưa lên lịch, chưa ghi lượt phát nào. “Thiếu” ở đây là theo
          sổ, chưa biết thực tế đã phát hay chưa
        </span>
      )}
    </>
  )
}
