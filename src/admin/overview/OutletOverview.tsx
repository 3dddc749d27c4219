import type { CivilDate } from '@/domain/calendar/civil'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { MatrixQuery } from '@/newsroom/obligations/views/matrixQuery'
import type { OverviewGroup, OverviewRow } from '@/newsroom/overview/views/overview'
import { NO_OBLIGATION } from '@/newsroom/overview/views/overviewSheets'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'
import { endedWords, endWords, LIGHT_WORDS } from '@/newsroom/words/overview'

import { obligationHref } from '../links/pages'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { LEDGER_TONES } from '../ui/tone'
import { boxHref, yearFigureHref } from './hrefs'
import { LIGHT_TONES } from './lightTones'

type Seen = { query: MatrixQuery; today: CivilDate }
type Props = Seen & { group: OverviewGroup }

/** One outlet with all that it owes. */
export function OutletOverview({ group, query, today }: Props) {
  const { outlet, light, isSilent, rows } = group
  const title = `kenh-${outlet.id}`
  const ended = endWords(outlet)
  return (
    <section aria-labelledby={title} className="ts-overview__outlet">
      <h2 id={title}>
        {outlet.name} <StatePill tone={LIGHT_TONES[light]}>{LIGHT_WORDS[light]}</StatePill>
      </h2>
      {ended && <p className="ts-hint">{ended}.</p>}
      {isSilent && (
        <p className="ts-hint">
          Kênh chưa ghi lịch hay lượt phát nào trong năm: đã làm bao nhiêu là chưa biết, không phải
          bằng 0.
        </p>
      )}
      <DataTable
        caption={`Nghĩa vụ của ${outlet.name}`}
        rows={rows}
        rowKey={({ row }) => row.head.id}
        stacks
        empty={<p className="ts-hint">{NO_OBLIGATION}.</p>}
        columns={[
          {
            key: 'obligation',
            heading: 'Nghĩa vụ',
            cell: ({ row }) => (
              <>
                <a href={obligationHref(row.head.id)}>{row.head.title}</a>
                <small className="ts-report__of">{row.rule}</small>
              </>
            ),
          },
          {
            key: 'light',
            heading: 'Tình trạng',
            cell: (one) => (
              <StatePill tone={LIGHT_TONES[one.light]}>{LIGHT_WORDS[one.light]}</StatePill>
            ),
          },
          { key: 'now', heading: 'Kỳ này', cell: (one) => <Now one={one} query={query} /> },
          {
            key: 'ended',
            heading: 'Từ đầu năm',
            cell: (one) => <Ended one={one} query={query} />,
          },
          {
            key: 'aired',
            heading: 'Đã phát / phải có',
            align: 'end',
            cell: (one) => <Done {...{ one, isSilent, query, today }} />,
          },
          {
            key: 'missed',
            heading: 'Bỏ lỡ',
            align: 'end',
            cell: (one) => <Count name="missed" {...{ one, isSilent, query, today }} />,
          },
        ]}
      />
    </section>
  )
}

function Now({ one: { row, now, unconfirmed }, query }: { one: OverviewRow; query: MatrixQuery }) {
  const state = now ? now.row.state : row.worst
  if (!now) {
    const isUncounted = row.slots.length === 0
    return isUncounted ? (
      <StatePill tone={LEDGER_TONES[state]}>{LEDGER_STATE_WORDS[state]}</StatePill>
    ) : (
      <>không có kỳ nào đang chạy</>
    )
  }
  return (
    <>
      <a href={boxHref(query, row.head.id, now.name)}>
        {formatPeriod(now.name)}: {now.text.number}
      </a>{' '}
      <StatePill tone={LEDGER_TONES[state]}>{now.text.word}</StatePill>
      {unconfirmed > 0 && (
        <small className="ts-report__of">mới báo cáo một phần: {unconfirmed} số chờ xác nhận</small>
      )}
    </>
  )
}

function Ended({ one: { row, year }, query }: { one: OverviewRow; query: MatrixQuery }) {
  if (row.slots.length === 0) return <>–</>
  return (
    <>
      {endedWords(year)}
      {year.short.length > 0 && (
        <small className="ts-report__of">
          {year.short.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <a href={boxHref(query, row.head.id, name)}>{formatPeriod(name)}</a>
            </span>
          ))}
        </small>
      )}
    </>
  )
}

type Numbers = Seen & { one: OverviewRow; isSilent: boolean }

/** What was done of what was due in the periods that ended; of freshness how many days went without. */
function Done(props: Numbers) {
  const { one, isSilent } = props
  if (one.row.slots.length === 0) return <>–</>
  if ('staleDays' in one.year) return <>{isSilent ? '–' : `${one.year.staleDays} ngày trống`}</>
  return (
    <>
      <Count name="aired" {...props} /> / {one.year.due}
    </>
  )
}

function Count({ name, one, isSilent, query, today }: Numbers & { name: 'aired' | 'missed' }) {
  if (!('due' in one.year) || isSilent || one.row.slots.length === 0) return <>–</>
  const value = one.year[name]
  if (value === 0) return <>0</>
  const { id, outletId } = one.row.head
  return (
    <a
      href={yearFigureHref({ year: query.year, today }, { obligation: id, outlet: outletId, name })}
      aria-label={`${name === 'aired' ? 'Đã phát' : 'Bỏ lỡ'}: ${value}, xem các số`}
    >
      {value}
    </a>
  )
}
