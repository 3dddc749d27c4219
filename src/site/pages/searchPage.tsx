import { addressOf, paths } from '@/public-api/address'
import { PublicProblem } from '@/public-api/problem'
import { findColumns } from '@/public-api/queries/columns'
import type { PublicReader } from '@/public-api/reader'
import type { SearchPageView } from '@/public-api/schemas'
import { searchArticles } from '@/public-api/search/searchArticles'

import { type Call, pageAnswer } from '../frame/answer'
import { frameHead, loadFrame } from '../frame/frame'
import { outletOf } from '../frame/outletOf'
import { type SearchAsked, searchAsked } from '../frame/searchAsked'
import { Page } from '../pieces/Page'
import { SearchForm } from '../pieces/SearchForm'
import { SearchResults } from '../pieces/SearchResults'
import { missing } from './missing'

const A_PAGE = 12

/** `/tim-kiem`: texts that have the words of `?q=`, best first, with what was likely meant; of one outlet with `?kenh=`. */
export async function searchPage({ reader, query }: Call): Promise<Response> {
  const of = await outletOf({ reader, query })
  if (of === false) return missing(reader)
  const { outlet, isNamed } = of
  const [{ frame }, columns] = await Promise.all([
    loadFrame(reader, outlet),
    findColumns(reader, isNamed && outlet ? { outlet: outlet.id } : {}),
  ])
  const search = searchAsked(query)
  const found = await foundOf(reader, search, {
    outlet: isNamed ? outlet?.id : undefined,
    columns: new Map(columns.map((row) => [addressOf(row), row.id])),
  })
  const { page, fault, isReady } = found
  const named = isNamed && outlet ? { slug: addressOf(outlet) } : undefined
  return pageAnswer({
    status: isReady ? 200 : 503,
    head: {
      ...frameHead(frame),
      title: search.typed.q ? `Tìm “${search.typed.q}”` : 'Tìm kiếm',
      // What others look for is no page for search engines.
      isHidden: true,
    },
    body: (
      <Page frame={frame} sample={page?.items.some((one) => one.sample) ?? false}>
        <div className="search-page">
          <header className="column-head">
            <h1>Tìm kiếm</h1>
            <SearchForm
              typed={search.typed}
              outlet={named ?? null}
              columns={columns.map((row) => ({ slug: addressOf(row), name: row.name }))}
            />
          </header>
          {fault && (
            <p className="search-fault" role="alert">
              {fault}
            </p>
          )}
          {page && <SearchResults page={page} typed={search.typed} address={paths.search(named)} />}
        </div>
      </Page>
    ),
  })
}

type Found = { page: SearchPageView | null; fault: string | null; isReady: boolean }
type Places = { outlet: string | undefined; columns: ReadonlyMap<string, string> }

async function foundOf(
  reader: PublicReader,
  { asked, fault }: SearchAsked,
  { outlet, columns }: Places,
): Promise<Found> {
  if (!asked) return { page: null, fault, isReady: true }
  const { column: slug, ...rest } = asked
  const column = slug === undefined ? undefined : columns.get(slug)
  if (slug !== undefined && column === undefined) {
    const words = 'Không có chuyên mục này. Hãy chọn lại trong danh sách.'
    return { page: null, fault: words, isReady: true }
  }
  try {
    const page = await searchArticles(reader, { ...rest, column, outlet, limit: A_PAGE })
    return { page, fault: null, isReady: true }
  } catch (error) {
    if (!(error instanceof PublicProblem) || error.kind !== 'unavailable') throw error
    const words = 'Máy tìm kiếm đang bận hoặc đang được chuẩn bị. Hãy tìm lại sau ít phút.'
    return { page: null, fault: words, isReady: false }
  }
}
