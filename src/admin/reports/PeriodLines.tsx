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
import { PageLinks } from '../ui/PageLinks'

/** A hundred outlets have three thousand periods in a quarter. */
const PAGE = 200

type Props = { content: Consolidated; page: number; hrefOf: (page: number) => string }

/** What closing does, or did, with each period inside: first those it closes, then those it leaves, a page of them. */
export function PeriodLines({ content: { periods, outlets }, page: asked, hrefOf }: Props) {
  const nameOf = new Map(outlets.map(({ outlet, outletName }) => [outlet, outletName]))
  const byFate = CLOSING_FATES.flatMap((fate) => periods.filter((line) => line.fate === fate))
  const pages = Math.ceil(byFate.length / PAGE)
  const page = Math.min(asked, Math.max(1, pages))
  return (
    <>
      <PeriodTable lines={byFate.slice((page - 1) * PAGE, page * PAGE)} nameOf={nameOf} />
      <PageLinks
        {...{ page, pages, hrefOf }}
        note={` của ${byFate.length.toLocaleString('vi-VN')} kỳ`}
        ways={{ back: 'Các kỳ trước', on: 'Các kỳ sau' }}
      />
    </>
  )
}

type TableProps = { lines: readonly PeriodLine[]; nameOf: ReadonlyMap<string, string> }

function PeriodTable({ lines, nameOf }: TableProps) {
  return (
    <DataTable
      caption="Các kỳ nghĩa vụ"
      rows={lines}
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
