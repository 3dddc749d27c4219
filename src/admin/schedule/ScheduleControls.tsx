import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { monthFrom } from '@/newsroom/schedules/months'

import {
  type Look,
  LOOKS,
  scheduleExportHref,
  scheduleHref,
  schedulePrintHref,
} from '../links/schedule'
import { PageChoice } from '../ui/PageChoice'
import type { OutletName } from './scheduleScope'

type Props = Pick<MonthSchedule, 'outlet' | 'month'> & {
  outlets: OutletName[]
  look: Look
}

/** `11/2026` for the eye, whole for those who hear it. */
function shortMonth(name: string) {
  const [year, month] = name.split('-')
  return (
    <>
      <span aria-hidden="true">
        {Number(month)}/{year}
      </span>
      <span className="sr-only">{formatPeriod(name)}</span>
    </>
  )
}

/** Another outlet or month, another look, and the month as a file or on paper. */
export function ScheduleControls({ outlet, month, outlets, look }: Props) {
  const place = { outlet: outlet.id, month: month.name, look }
  const [before, after] = [monthFrom(month, -1).name, monthFrom(month, 1).name]
  return (
    <div className="ts-schedule__controls">
      <PageChoice
        label="Kênh"
        options={outlets.map(({ id, name }) => ({
          name,
          href: scheduleHref({ ...place, outlet: id }),
        }))}
        current={scheduleHref(place)}
      />
      <nav className="ts-tools ts-schedule__months" aria-label="Tháng khác">
        <a
          className="ts-button ts-button--quiet"
          href={scheduleHref({ ...place, month: before })}
          rel="prev"
        >
          ← {shortMonth(before)}
        </a>
        <a
          className="ts-button ts-button--quiet"
          href={scheduleHref({ ...place, month: after })}
          rel="next"
        >
          {shortMonth(after)} →
        </a>
      </nav>
      <nav className="ts-schedule__looks" aria-label="Cách xem">
        {LOOKS.map((name) => (
          <a
            key={name}
            className="ts-schedule__look"
            href={scheduleHref({ ...place, look: name })}
            aria-current={name === look ? 'page' : undefined}
          >
            {name === 'lich' ? 'Dạng lịch' : 'Dạng bảng'}
          </a>
        ))}
      </nav>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          className="ts-button ts-button--quiet"
          href={scheduleExportHref(place, format)}
        >
          {format === 'xlsx' ? 'Xuất Excel' : 'Xuất CSV'}
        </a>
      ))}
      <a className="ts-button ts-button--quiet" href={schedulePrintHref(place)}>
        In lịch
      </a>
    </div>
  )
}
