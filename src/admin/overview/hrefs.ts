import type { CivilDate } from '@/domain/calendar/civil'
import { type MatrixQuery, matrixSearch } from '@/newsroom/obligations/views/matrixQuery'
import { rowKey } from '@/newsroom/reports/views/idsBehind'

import { ledgerHref } from '../links/pages'
import { RECORDS_ID } from '../reports/reportHref'

export const overviewHref = (query: Partial<MatrixQuery>) =>
  `/admin/tong-quan?${matrixSearch(query)}`

/** A box of the ledger, opened. */
export function boxHref(query: MatrixQuery, obligation: string, period: string): string {
  const search = matrixSearch({ year: query.year, asOf: query.asOf })
  search.set('o', obligation)
  search.set('p', period)
  return ledgerHref(search)
}

/** The issues behind a figure of the year so far, on the page of the figures. */
export function yearFigureHref(
  { year, today }: { year: number; today: CivilDate },
  figure: { obligation: string; outlet: string; name: string },
): string {
  const last = `${year}-12-31`
  const search = new URLSearchParams({
    ...{ nam: String(year), tu: `${year}-01-01`, den: today < last ? today : last },
    ...{ kenh: figure.outlet, mo: 'obligations', dong: rowKey(figure.obligation), so: figure.name },
  })
  return `/admin/so-lieu?${search}#${RECORDS_ID}`
}
