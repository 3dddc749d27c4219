import type { Metadata } from 'next'
import { cache } from 'react'

import { idOf } from '@/access/membership'
import { addressOf, paths } from '@/public-api/address'
import { decodeCursor, type Cursor } from '@/public-api/cursor'
import { listArticles } from '@/public-api/queries/articles'
import { findColumn, viewColumns } from '@/public-api/queries/columns'
import { archiveYears, listAiredIssues } from '@/public-api/queries/issues'
import { findOutletById } from '@/public-api/queries/outlets'
import { scheduleSpan } from '@/public-api/queries/parameters'
import { upcomingBroadcasts } from '@/public-api/queries/schedule'

import { standsBeside } from '../../_lib/columnLayout'
import { loadFrame } from '../../_lib/frame'
import { siteOrigin } from '../../_lib/origin'
import { publicReader } from '../../_lib/reader'
import { Archive } from '../../_parts/Archive'
import { ColumnArticles } from '../../_parts/ColumnArticles'
import { ColumnHead } from '../../_parts/ColumnHead'
import { Missing } from '../../_parts/Missing'
import { missingMetadata } from '../../_parts/missingMetadata'
import { Page } from '../../_parts/Page'

export const dynamic = 'force-dynamic'

const ARTICLES = 12
const ISSUES = 60

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const columnNamed = cache(async (slug: string) => findColumn(await publicReader(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const column = await columnNamed((await params).slug)
  if (!column) return missingMetadata
  const url = (await siteOrigin()) + paths.column({ slug: addressOf(column) })
  const description = column.description ?? undefined
  return {
    title: column.name,
    description,
    alternates: { canonical: url },
    openGraph: { title: column.name, description, url, locale: 'vi_VN', type: 'website' },
    ...(column.sample && { robots: { index: false } }),
  }
}

/** `/chuyen-muc/{slug}`: what a column is, when it comes next, its articles and the archive of its issues. */
export default async function ColumnPage({ params, searchParams }: Props) {
  const row = await columnNamed((await params).slug)
  if (!row) return <Missing />
  const { tiep, nam, so } = await searchParams
  const [cursor, issueCursor] = [cursorOf(tiep), cursorOf(so)]
  if (cursor === null || issueCursor === null) return <Missing />
  const reader = await publicReader()
  const [outlet, [column], [next], articles, years] = await Promise.all([
    findOutletById(reader, idOf(row.outlet) ?? ''),
    viewColumns(reader, [row]),
    upcomingBroadcasts(reader, { columns: [row], ...scheduleSpan({}, reader.now), limit: 1 }),
    listArticles(reader, { column: row.id, limit: ARTICLES, cursor }),
    archiveYears(reader, row.id),
  ])
  const year = years.find((one) => String(one) === nam) ?? years[0]
  if (!column || (nam !== undefined && String(year) !== nam)) return <Missing />
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
  return (
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
}

/** Where to go on; null for a text that no page of this column wrote. */
function cursorOf(text: string | string[] | undefined): Cursor | null | undefined {
  if (text === undefined) return undefined
  return typeof text === 'string' ? decodeCursor(text) : null
}
