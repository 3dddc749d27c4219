'use client'

import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import type { ComparedHoliday } from '@/newsroom/holidays/compareTable'
import type { EnteredHolidays } from '@/newsroom/holidays/actions/enterHolidays'

import { StatePill } from '../ui/StatePill'

/** What was pasted, line by line: what it does to the table, or why it could not be read. */
export function PastedHolidayRows({ preview: { rows, problems } }: { preview: EnteredHolidays }) {
  return (
    <>
      {problems.length > 0 && (
        <div className="ts-act__refusals" role="alert">
          <ul data-tone="bad">
            {problems.map(({ line, text, message }) => (
              <li key={line}>
                {message} <span className="ts-second">{text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <h3>Đọc được {rows.length} ngày</h3>
          <ul className="ts-lines ts-holidays__rows">
            {rows.map((row) => (
              <li key={row.date} className="ts-line">
                <span className="ts-line__text">
                  <span className="ts-figure">{formatMasthead(row.date)}</span> {row.name}
                  {row.kind === 'workday' && <span className="ts-second">làm bù</span>}
                </span>
                <Status row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Status({ row: { status, was } }: { row: ComparedHoliday }) {
  if (status === 'new') return <StatePill tone="good">Mới</StatePill>
  if (status === 'same') return <StatePill tone="muted">Đã có</StatePill>
  const kind = was?.kind === 'workday' ? 'làm bù' : 'nghỉ'
  return (
    <StatePill tone="warning">
      Thay cho “{was?.name}” ({kind})
    </StatePill>
  )
}
