import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import {
  type MatrixQuery,
  matrixSearch,
  readMatrixQuery,
} from '@/newsroom/obligations/views/matrixQuery'
import { loadOverview, type Overview } from '@/newsroom/overview/views/loadOverview'
import { lightCounts } from '@/newsroom/overview/views/overview'
import { ENDED_NOTE } from '@/newsroom/overview/views/overviewSheets'
import { LIGHT_NOTES, LIGHT_WORDS } from '@/newsroom/words/overview'

import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import { overviewHref } from './hrefs'
import { LIGHT_TONES } from './lightTones'
import { OverdueReports } from './OverdueReports'
import { OutletOverview } from './OutletOverview'
import { Exports, OverviewFrame, Problems } from './OverviewFrame'

/** Outlets on one page; a province has a hundred. */
const PER_PAGE = 20

/** Tổng quan: how outlets stand with what they owe, the worst first; every number opens. */
export async function OverviewView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const now = new Date()
  const { query, problems } = readMatrixQuery(view.searchParams ?? {}, civilDateOf(now.getTime()))
  return (
    <OverviewFrame view={view} path="tong-quan">
      {async () => (
        <Groups
          overview={await loadOverview({ req, query, now })}
          owed={<OverdueReports req={req} />}
          {...{ query, problems }}
        />
      )}
    </OverviewFrame>
  )
}

type Props = {
  overview: Overview
  query: MatrixQuery
  problems: readonly string[]
  /** What outlets have not sent in time. */
  owed: ReactNode
}

function Groups({ overview, query, problems, owed }: Props) {
  const { groups, year, today } = overview
  const pages = Math.max(1, Math.ceil(groups.length / PER_PAGE))
  const page = Math.min(query.page, pages)
  return (
    <>
      <header className="ts-head">
        <div>
          <h1>Tổng quan năm {year}</h1>
          <p className="ts-hint">
            Xem tại ngày {formatDatePadded(today)}. Kênh cần xem trước đứng trước; mỗi con số mở ra
            kỳ hoặc các số đứng sau nó.
          </p>
        </div>
        <Exports path="/api/obligations/overview" search={matrixSearch(query)} />
      </header>
      <Filters overview={overview} query={query} />
      <Problems problems={problems} />
      {owed}
      <ul className="ts-ledger__states" aria-label="Số kênh theo tình trạng">
        {lightCounts(groups).map(([light, count]) => (
          <li key={light}>
            <StatePill tone={LIGHT_TONES[light]}>
              {LIGHT_WORDS[light]}: {count} kênh
            </StatePill>
          </li>
        ))}
      </ul>
      {groups.length === 0 && (
        <EmptyState action={{ label: 'Xem tất cả', href: overviewHref({ year }) }}>
          Năm {year} không có kênh nào trong phạm vi bạn theo dõi.
        </EmptyState>
      )}
      {groups.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((group) => (
        <OutletOverview key={group.outlet.id} {...{ group, query, today }} />
      ))}
      {pages > 1 && (
        <nav className="ts-ledger__pages" aria-label="Các trang">
          {Array.from({ length: pages }, (_, index) => index + 1).map((one) => (
            <a
              key={one}
              className="ts-button ts-button--quiet ts-button--small"
              href={overviewHref({ ...query, page: one })}
              aria-current={one === page ? 'page' : undefined}
            >
              Trang {one}
            </a>
          ))}
        </nav>
      )}
      <footer className="ts-ledger__foot">
        {[...LIGHT_NOTES, ENDED_NOTE].map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </>
  )
}

function Filters({ overview, query }: { overview: Overview; query: MatrixQuery }) {
  return (
    <form
      className="ts-filters"
      action="/admin/tong-quan"
      role="search"
      aria-label="Chọn năm, kênh"
    >
      <label className="ts-filters__field">
        <span className="ts-label">Năm</span>
        <input
          className="ts-input"
          name="nam"
          inputMode="numeric"
          pattern="\d{4}"
          defaultValue={query.year}
          size={4}
        />
      </label>
      <label className="ts-filters__field">
        <span className="ts-label">Xem tại ngày</span>
        <input
          className="ts-input"
          name="asOf"
          placeholder="hôm nay"
          defaultValue={query.asOf ? formatDatePadded(query.asOf) : ''}
          size={10}
        />
      </label>
      <label className="ts-filters__field">
        <span className="ts-label">Kênh</span>
        <select className="ts-input" name="kenh" defaultValue={query.outlet ?? ''}>
          <option value="">Tất cả</option>
          {overview.outlets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="ts-button ts-button--primary ts-report__look">
        Xem
      </button>
    </form>
  )
}
