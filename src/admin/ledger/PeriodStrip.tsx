import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { LedgerRow } from '@/domain/obligation/ledger/types'
import { shortPeriodName } from '@/newsroom/obligations/periodDates'

import { QuotaCell } from '../ui/QuotaCell'
import { briefQuotaText } from '../ui/quotaText'

type Props = {
  rows: readonly LedgerRow[]
  current: string | undefined
  hrefOf: (period: string) => string
}

/** The periods around one, each with its number; the way to them. */
export function PeriodStrip({ rows, current, hrefOf }: Props) {
  if (rows.length < 2) return null
  return (
    <ul className="ts-period__strip" aria-label="Các kỳ khác">
      {rows.map((row) => (
        <li key={row.period}>
          <span className="ts-period__month">{shortPeriodName(row.period)}</span>
          <QuotaCell
            {...briefQuotaText(row)}
            compact
            current={row.period === current}
            label={formatPeriod(row.period)}
            href={hrefOf(row.period)}
          />
        </li>
      ))}
    </ul>
  )
}
