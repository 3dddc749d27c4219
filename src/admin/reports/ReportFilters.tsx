import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { PART } from '@/domain/report/reportRanges'
import type { Report } from '@/newsroom/reports/views/loadReport'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { reportHref } from './reportHref'

type Props = { query: ReportQuery; outlets: Report['outlets'] }

/** Which report one looks at: a form of the address, so that it can be sent to somebody. */
export function ReportFilters({ query, outlets }: Props) {
  const { year, window, windows, range, ranges } = query
  return (
    <>
      <form className="ts-filters" action="/admin/so-lieu" role="search" aria-label="Chọn báo cáo">
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
            {!window && <option value="">Khoảng ngày riêng</option>}
            {windows.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Kênh">
          <select className="ts-input" name="kenh" defaultValue={query.outlet ?? ''}>
            <option value="">Tất cả</option>
            {outlets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Hoặc từ ngày">
          <input
            className="ts-input"
            name="tu"
            placeholder="15/12/2025"
            defaultValue={window ? '' : formatDatePadded(range.from)}
            size={10}
          />
        </Field>
        <Field label="đến ngày">
          <input
            className="ts-input"
            name="den"
            placeholder="14/3/2026"
            defaultValue={window ? '' : formatDatePadded(range.to)}
            size={10}
          />
        </Field>
        <button type="submit" className="ts-button ts-button--primary ts-report__look">
          Xem
        </button>
      </form>
      {ranges.length > 1 && (
        <nav className="ts-lists" aria-label="Khoảng của báo cáo">
          {ranges.map((one) => (
            <a
              key={one.name}
              className={`ts-button ts-button--small${one.name === range.name ? '' : ' ts-button--quiet'}`}
              aria-current={one.name === range.name ? 'true' : undefined}
              href={reportHref(query, { range: one, open: null })}
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

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <label className="ts-filters__field">
      <span className="ts-label">{label}</span>
      {children}
    </label>
  )
}
