import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { CLOSING_FATES } from '@/domain/report/way/closing'
import type {
  Consolidated,
  PeriodLine,
} from '@/newsroom/reports/consolidation/consolidationSubject'
import { rowWords } from '@/newsroom/obligations/previewEffect'
import { CLOSING_FATE_WORDS } from '@/newsroom/words/consolidations'

import { periodHref } from '../links/pages'
import { DataTable } from '../ui/DataTable'

/** What closing does, or did, with each period inside: first those it closes, then those it leaves. */
export function PeriodLines({ content: { periods, outlets } }: { content: Consolidated }) {
  const nameOf = new Map(outlets.map(({ outlet, outletName }) => [outlet, outletName]))
  const byFate = CLOSING_FATES.flatMap((fate) => periods.filter((line) => line.fate === fate))
  return (
    <DataTable
      caption="Các kỳ nghĩa vụ"
      rows={byFate}
      rowKey={({ row }) => `${row.obligation} ${row.period}`}
      stacks
      empty={<p className="ts-hint">Báo cáo này không đóng kỳ nghĩa vụ nào.</p>}
      columns={[
        {
          key: 'title',
          heading: 'Nghĩa vụ, kỳ',
          cell: ({ title, outlet, row }) => (
            <>
              <a href={periodHref(row.obligation, row.period)}>
                {title}, {formatPeriod(row.period)}
              </a>
              <small className="ts-report__of">{nameOf.get(outlet)}</small>
            </>
          ),
        },
        { key: 'row', heading: 'Số liệu kênh đã chốt', cell: ({ row }) => rowWords(row).text },
        { key: 'fate', heading: 'Khi chốt', cell: fateWords },
      ]}
    />
  )
}

const fateWords = ({ fate, number }: PeriodLine): string =>
  number && number > 1 ? `${CLOSING_FATE_WORDS[fate]} (lần ${number})` : CLOSING_FATE_WORDS[fate]
