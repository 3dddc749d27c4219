import { PART, WINDOW } from '@/domain/report/reportRanges'
import type { Oddity } from '@/domain/report/way/oddities'
import { rowKey } from '@/newsroom/reports/views/idsBehind'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { reportHref } from './reportHref'

type Props = { oddities: readonly Oddity[]; query: ReportQuery }

/** Figures to be looked at again, each with why, and the texts that have no topic; nothing where there is none. */
export function OddFigures({ oddities, query }: Props) {
  if (oddities.length === 0) return null
  return (
    <section className="ts-ledger__problem" data-tone="warning" aria-labelledby="report-odd">
      <h2 id="report-odd">Số liệu nên xem lại</h2>
      <ul>
        {oddities.map((one) => (
          <li key={one.kind === 'jump' ? one.name : one.kind}>
            {wordsOf(one)}
            {one.kind === 'noTopic' && <a href={topiclessHref(query)}> Xem các tin bài này</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of the days that odd figures are of: those since the report before, where it has them. */
function topiclessHref(query: ReportQuery): string {
  const named = (name: string) => query.ranges.find((range) => range.name === name)
  const open = { block: 'topics', row: rowKey(null, null), name: 'items' } as const
  return reportHref(query, { range: named(PART) ?? named(WINDOW) ?? query.range, open })
}

const number = (value: number) => value.toLocaleString('vi-VN')

function wordsOf(one: Oddity): string {
  switch (one.kind) {
    case 'jump':
      return `${one.name.charAt(0).toLocaleUpperCase('vi')}${one.name.slice(1)}: ${number(one.value)}, trong khi ${one.with} là ${number(one.before)}, chênh từ mười lần. Hãy kiểm tra có nhập thiếu hoặc lặp không.`
    case 'noTopic':
      return `${number(one.count)} trên ${number(one.of)} tin bài không ghi chủ đề nên không vào bảng chủ đề. Hãy gắn chủ đề nếu thuộc kế hoạch.`
    case 'noLength':
      return `${number(one.count)} trên ${number(one.of)} lượt phát chưa ghi thời lượng nên không vào tổng số phút. Hãy bổ sung ở lượt phát.`
  }
}
