import { LOG_THINGS } from '@/newsroom/audit/views/eventWords'
import type { LogQuery } from '@/newsroom/audit/views/loadLog'

type Props = { query: LogQuery; outlets: readonly { id: string; name: string }[] }

const THINGS = Object.entries(LOG_THINGS)

/** What is looked for in the log: a form of the address, so that a search can be kept and passed on. */
export function LogFilter({ query, outlets }: Props) {
  return (
    <form className="ts-log__filter" method="get" action="/admin/nhat-ky" role="search">
      <label className="ts-log__field ts-log__field--wide">
        <span className="ts-label">Tên bài, số, người… (không cần dấu)</span>
        <input className="ts-input" type="search" name="tim" defaultValue={query.words} />
      </label>
      <label className="ts-log__field">
        <span className="ts-label">Loại</span>
        <select className="ts-input" name="loai" defaultValue={query.thing}>
          <option value="">Tất cả</option>
          {THINGS.map(([value, word]) => (
            <option key={value} value={value}>
              {word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)}
            </option>
          ))}
        </select>
      </label>
      {outlets.length > 1 && (
        <label className="ts-log__field">
          <span className="ts-label">Kênh</span>
          <select className="ts-input" name="kenh" defaultValue={query.outlet}>
            <option value="">Tất cả</option>
            {outlets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="ts-log__field">
        <span className="ts-label">Từ ngày</span>
        <input
          className="ts-input"
          name="tu"
          inputMode="numeric"
          placeholder="23/11/2026"
          defaultValue={query.from}
        />
      </label>
      <label className="ts-log__field">
        <span className="ts-label">Đến ngày</span>
        <input
          className="ts-input"
          name="den"
          inputMode="numeric"
          placeholder="30/11/2026"
          defaultValue={query.until}
        />
      </label>
      <button type="submit" className="ts-button ts-button--primary">
        Tìm
      </button>
    </form>
  )
}
