import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { PART } from '@/domain/report/reportRanges'
import type { Report } from '@/newsroom/reports/views/loadReport'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { reportHref } from './reportHref'

type Props = {
  query: ReportQuery
  outlets: Report['outlets']
  /** The page that shows it. */
  path?: string
}

/** Which report one looks at, or which days: two forms of the address, so that it can be sent to somebody. */
export function ReportFilters({ query, outlets, path = '/admin/so-lieu' }: Props) {
  const { year, window, windows, range, ranges } = query
  return (
    <>
      <form className="ts-filters" action={path} role="search" aria-label="Chọn báo cáo">
        <Field label="Năm">
          <input
            className="ts-input"
            name="nam"
            inputMode="numeric"
            pattern="\d{4}"
            defaultValue={year}
            size={4}
          />
        </Field>
        <Field label="Kỳ báo cáo">
          <select className="ts-input" name="ky" defaultValue={window?.name ?? ''}>
            {!window && <option value="">Kỳ sắp đến hạn</option>}
            {windows.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <OutletField outlets={outlets} outlet={query.outlet} />
        <button type="submit" className="ts-button ts-button--primary ts-report__look">
          Xem
        </button>
      </form>
      <form className="ts-filters" action={path} role="search" aria-label="Chọn khoảng ngày">
        <DayField label="Hoặc từ ngày" name="tu" day={window ? null : range.from} />
        <DayField label="đến ngày" name="den" day={window ? null : range.to} />
        <OutletField outlets={outlets} outlet={query.outlet} />
        <button type="submit" className="ts-button ts-button--quiet ts-report__look">
          Xem khoảng ngày
        </button>
      </form>
      {ranges.length > 1 && (
        <nav className="ts-lists" aria-label="Khoảng của báo cáo">
          {ranges.map((one) => (
            <a
              key={one.name}
              className={`ts-button ts-button--small${one.name === range.name ? '' : ' ts-button--quiet'}`}
              aria-current={one.name === range.name ? 'true' : undefined}
              href={reportHref(query, { range: one, open: null }, path)}
            >
              {one.name === PART ? 'Từ báo cáo trước' : 'Lũy kế từ đầu năm báo cáo'}:{' '}
              {formatDatePadded(one.from)} – {formatDatePadded(one.to)}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}

function OutletField({ outlets, outlet }: Pick<Props, 'outlets'> & { outlet: string | null }) {
  return (
    <Field label="Kênh">
      <select className="ts-input" name="kenh" defaultValue={outlet ?? ''}>
        <option value="">Tất cả</option>
        {outlets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}

function DayField({ label, name, day }: { label: string; name: string; day: CivilDate | null }) {
  return (
    <Field label={label}>
      <input
        className="ts-input"
        name={name}
        required
        placeholder="15/12/2025"
        defaultValue={day ? formatDatePadded(day) : ''}
        size={10}
      />
    </Field>
  )
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <label className="ts-filters__field">
      <span className="ts-label">{label}</span>
      {children}
    </label>
  )
}
