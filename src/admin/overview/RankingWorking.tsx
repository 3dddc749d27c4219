import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { rowKey } from '@/newsroom/reports/views/idsBehind'
import type { Working } from '@/newsroom/overview/views/loadRanking'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'
import { COMPONENT_WORDS, decimalWords, partWords } from '@/newsroom/words/ranking'

import { airingHref, issueHref, periodHref } from '../links/pages'
import { Figure } from '../reports/Figure'
import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'

export const WORKING_ID = 'cach-tinh'

/** More are counted, not listed; the file has all of them. */
const MOST_LISTED = 500

type Props = { working: Working; query: ReportQuery }

/** How one score came about, down to the airing that each issue counted by. */
export function RankingWorking({ working, query }: Props) {
  const { outlet } = working
  return (
    <section id={WORKING_ID} aria-labelledby="working-title" className="ts-report__records">
      <h2 id="working-title">Cách tính điểm của {outlet.name}</h2>
      <ul className="ts-overview__sum">
        {outlet.parts.map((part) => (
          <li key={part.name}>
            {COMPONENT_WORDS[part.name].name}: <strong>{partWords(part)}</strong>
            <small className="ts-report__of">{COMPONENT_WORDS[part.name].of}</small>
          </li>
        ))}
        <li>
          Cộng, làm tròn hai chữ số: <strong>{decimalWords(outlet.score)} điểm</strong>
        </li>
      </ul>
      <Owed working={working} query={query} />
      <Aired working={working} />
      <Topics working={working} query={query} />
    </section>
  )
}

function Owed({ working: { owed }, query }: Props) {
  const figure = (obligation: string, name: string, value: number, label: string) => (
    <Figure
      query={query}
      figure={{ block: 'obligations', row: rowKey(obligation), name }}
      value={value}
      label={label}
    />
  )
  const end = { align: 'end' } as const
  return (
    <>
      <h3>Đủ số: nghĩa vụ có kỳ đã hết trong khoảng</h3>
      <DataTable
        caption="Nghĩa vụ được tính"
        rows={owed}
        rowKey={({ head }) => head.id}
        stacks
        empty={null}
        columns={[
          { key: 'title', heading: 'Nghĩa vụ', cell: ({ head }) => head.title },
          {
            key: 'periods',
            heading: 'Kỳ đã hết',
            cell: ({ head, figures }) =>
              figures.periods.map((name, at) => (
                <span key={name}>
                  {at > 0 && ', '}
                  <a href={periodHref(head.id, name)}>
                    {formatPeriod(name)}
                    {figures.short.includes(name) && ' (thiếu)'}
                  </a>
                </span>
              )),
          },
          { key: 'due', heading: 'Phải có', ...end, cell: ({ figures }) => figures.due },
          {
            key: 'shortage',
            heading: 'Còn thiếu',
            ...end,
            cell: ({ figures }) => figures.shortage,
          },
          {
            key: 'aired',
            heading: 'Đã phát',
            ...end,
            cell: ({ head, figures }) => figure(head.id, 'aired', figures.aired, 'Đã phát'),
          },
          { key: 'onTime', heading: 'Đúng giờ', ...end, cell: ({ figures }) => figures.onTime },
          {
            key: 'missed',
            heading: 'Bỏ lỡ',
            ...end,
            cell: ({ head, figures }) => figure(head.id, 'missed', figures.missed, 'Bỏ lỡ'),
          },
        ]}
      />
    </>
  )
}

function Aired({ working: { aired, owed } }: Pick<Props, 'working'>) {
  const titleOf = new Map(owed.map(({ head }) => [head.id, head.title]))
  return (
    <>
      <h3>Đúng giờ: lượt phát đã tính</h3>
      <DataTable
        caption="Lượt phát đã tính"
        rows={aired.slice(0, MOST_LISTED)}
        rowKey={({ obligation, issue }) => `${obligation} ${issue}`}
        stacks
        empty={<p className="ts-hint">Chưa có số nào đã phát trong các kỳ này.</p>}
        columns={[
          {
            key: 'issue',
            heading: 'Số',
            cell: ({ issue, title, obligation }) => (
              <>
                <a href={issueHref(issue)}>{title || 'Chưa có tên'}</a>
                <small className="ts-report__of">{titleOf.get(obligation)}</small>
              </>
            ),
          },
          {
            key: 'planned',
            heading: 'Giờ theo lịch',
            cell: ({ plannedAt }) =>
              plannedAt === null ? 'chưa xếp giờ' : formatDateTime(plannedAt),
          },
          {
            key: 'aired',
            heading: 'Lượt phát',
            cell: ({ airing, airedAt, title }) => (
              <a href={airingHref(airing)}>
                {formatDateTime(airedAt)}
                <span className="sr-only">, lượt phát của {title}</span>
              </a>
            ),
          },
          {
            key: 'late',
            heading: 'Kết quả',
            cell: ({ isLate }) => (
              <StatePill tone={isLate ? 'warning' : 'good'}>
                {isLate ? 'Muộn' : 'Đúng giờ'}
              </StatePill>
            ),
          },
        ]}
      />
      {aired.length > MOST_LISTED && (
        <p>Còn {aired.length - MOST_LISTED} lượt phát nữa chưa liệt kê ở đây; tệp Excel có đủ.</p>
      )}
    </>
  )
}

function Topics({ working: { topics, outlet }, query }: Props) {
  return (
    <>
      <h3>Bao phủ chủ đề</h3>
      <DataTable
        caption="Chủ đề của kế hoạch"
        rows={topics}
        rowKey={({ topic }) => topic}
        stacks
        empty={<p className="ts-hint">Không có kế hoạch nào có chủ đề trong khoảng này.</p>}
        columns={[
          { key: 'topic', heading: 'Chủ đề', cell: ({ name }) => name },
          {
            key: 'covered',
            heading: 'Đã có',
            cell: ({ covered }) => (
              <StatePill tone={covered ? 'good' : 'warning'}>
                {covered ? 'Đã có' : 'Chưa có'}
              </StatePill>
            ),
          },
          ...(['issues', 'items'] as const).map((name) => ({
            key: name,
            heading: name === 'issues' ? 'Số' : 'Tin bài',
            align: 'end' as const,
            cell: ({ topic, covered }: (typeof topics)[number]) => (
              <Figure
                query={query}
                figure={{ block: 'topics', row: rowKey(outlet.outlet, topic), name }}
                value={covered?.[name].length ?? 0}
                label={name === 'issues' ? 'Số' : 'Tin bài'}
              />
            ),
          })),
        ]}
      />
    </>
  )
}
