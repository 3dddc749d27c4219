import { idOf } from '@/access/membership'
import { paths } from '@/public-api/address'
import { listArticles } from '@/public-api/queries/articles'
import { findColumn, viewColumns } from '@/public-api/queries/columns'
import { archiveYears, listAiredIssues } from '@/public-api/queries/issues'
import { findOutletById } from '@/public-api/queries/outlets'
import { scheduleSpan } from '@/public-api/queries/parameters'
import { upcomingBroadcasts } from '@/public-api/queries/schedule'

import { standsBeside } from '../text/columnLayout'
import { atItsOwnHost, type Call, pageAnswer } from '../frame/answer'
import { loadFrame } from '../frame/frame'
import { cursorIn, onlyOne } from '../frame/query'
import { Archive } from '../pieces/Archive'
import { ColumnArticles } from '../pieces/ColumnArticles'
import { ColumnHead } from '../pieces/ColumnHead'
import { Page } from '../pieces/Page'
import { missing } from './missing'

const ARTICLES = 12
const ISSUES = 60

/** `/chuyen-muc/{slug}`: what a column is, when it comes next, its articles and the archive of its issues. */
export async function columnPage(call: Call): Promise<Response> {
  const { reader, originOf, query, path } = call
  const row = await findColumn(reader, path.slug ?? '')
  if (!row) return missing()
  const away = atItsOwnHost(call, idOf(row.outlet), paths.column({ slug: path.slug ?? '' }))
  if (away) return away
  const [cursor, issueCursor] = [cursorIn(query, 'tiep'), cursorIn(query, 'so')]
  const nam = onlyOne(query, 'nam')
  if (cursor === null || issueCursor === null || nam === null) return missing()
  const [outlet, [column], [next], articles, years] = await Promise.all([
    findOutletById(reader, idOf(row.outlet) ?? ''),
    viewColumns(reader, [row]),
    upcomingBroadcasts(reader, { columns: [row], ...scheduleSpan({}, reader.now), limit: 1 }),
    listArticles(reader, { column: row.id, limit: ARTICLES, cursor }),
    archiveYears(reader, row.id),
  ])
  const year = years.find((one) => String(one) === nam) ?? years[0]
  if (!column || (nam !== undefined && String(year) !== nam)) return missing()
  const [{ frame }, issues] = await Promise.all([
    loadFrame(reader, outlet),
    year === undefined
      ? null
      : listAiredIssues(reader, { column: row.id, year, limit: ISSUES, cursor: issueCursor }),
  ])
  const hasArticles = articles.items.length > 0 || cursor !== undefined
  // A page column's articles are airings too: without numbered issues its years would lead nowhere.
  const leadsOn = nam !== undefined || (column.kind === 'programme' && years.length > 1)
  const hasArchive = issues !== null && (issues.items.length > 0 || leadsOn)
  const isBeside =
    hasArchive && hasArticles && standsBeside(articles.items.length, issues.items.length)
  const body = (
    <Page
      frame={frame}
      current={column.slug}
      sample={column.sample || articles.items.some(({ sample }) => sample)}
    >
      <div className={isBeside ? 'column-page' : 'column-page column-page-alone'}>
        <ColumnHead column={column} next={next ?? null} />
        {(hasArticles || !hasArchive) && (
          <ColumnArticles column={column} articles={articles} isFirstPage={!cursor} />
        )}
        {hasArchive && year !== undefined && (
          <Archive column={column} years={years} year={year} issues={issues} isWide={!isBeside} />
        )}
      </div>
    </Page>
  )
  return pageAnswer({
    head: {
      title: column.name,
      description: column.description,
      url: originOf(idOf(row.outlet)) + paths.column(column),
      isHidden: column.sample,
    },
    body,
  })
}
