import { idOf } from '@/access/membership'
import { paths } from '@/public-api/address'
import { listArticles } from '@/public-api/queries/articles'
import { findColumn, viewColumns } from '@/public-api/queries/columns'
import { archiveYears, listIssues } from '@/public-api/queries/issues'
import { findOutletById } from '@/public-api/queries/outlets'
import { scheduleSpan } from '@/public-api/queries/parameters'
import { upcomingBroadcasts } from '@/public-api/queries/schedule'

import { standsBeside } from '../text/columnLayout'
import { atItsOwnHost, type Call, pageAnswer } from '../frame/answer'
import { breadcrumbsJson } from '../frame/data/breadcrumbs'
import { feedLink, frameHead, loadFrame } from '../frame/frame'
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
  if (!row) return missing(reader)
  const away = atItsOwnHost(call, idOf(row.outlet), paths.column({ slug: path.slug ?? '' }))
  if (away) return away
  const origin = originOf(idOf(row.outlet))
  const [cursor, issueCursor] = [cursorIn(query, 'tiep'), cursorIn(query, 'so')]
  const nam = onlyOne(query, 'nam')
  if (cursor === null || issueCursor === null || nam === null) return missing(reader)
  const [outlet, [column], [next], articles, years] = await Promise.all([
    findOutletById(reader, idOf(row.outlet) ?? ''),
    viewColumns(reader, [row]),
    upcomingBroadcasts(reader, { columns: [row], ...scheduleSpan({}, reader.now), limit: 1 }),
    listArticles(reader, { column: row.id, limit: ARTICLES, cursor }),
    archiveYears(reader, row.id),
  ])
  const year = years.find((one) => String(one) === nam) ?? years[0]
  if (!column || (nam !== undefined && String(year) !== nam)) return missing(reader)
  const isProgramme = column.kind === 'programme'
  const [
    { frame },
    issues,
    {
      items: [last],
    },
  ] = await Promise.all([
    loadFrame(reader, outlet),
    year === undefined
      ? null
      : listIssues(reader, { column: row.id, year, limit: ISSUES, cursor: issueCursor }),
    isProgramme ? listIssues(reader, { column: row.id, limit: 1 }) : { items: [] },
  ])
  const hasArticles = articles.items.length > 0 || cursor !== undefined
  // A page column's articles are airings too: without numbered issues its years would lead nowhere.
  const leadsOn = nam !== undefined || (isProgramme && years.length > 1)
  const hasArchive = issues !== null && (issues.items.length > 0 || leadsOn)
  const isBeside =
    hasArchive && hasArticles && standsBeside(articles.items.length, issues.items.length)
  const crumbs = [
    {
      name: frame.outlet?.name ?? 'Trang chủ',
      path: frame.outlet ? paths.outlet(frame.outlet) : '/',
    },
    { name: column.name, path: paths.column(column) },
  ]
  const body = (
    <Page
      frame={frame}
      current={column.slug}
      sample={column.sample || articles.items.some(({ sample }) => sample)}
    >
      <div className={isBeside ? 'column-page' : 'column-page column-page-alone'}>
        <ColumnHead column={column} next={next ?? null} last={last ?? null} />
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
      ...frameHead(frame),
      title: column.name,
      description: column.description,
      url: originOf(idOf(row.outlet)) + paths.column(column),
      isHidden: column.sample,
      feeds: [feedLink(column.name, paths.feed('columns', column.slug, 'rss'))],
      data: [breadcrumbsJson(crumbs, origin)],
    },
    body,
  })
}
