import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'

import { reportPageHref } from '../links/pages'

/** Where the figure that is open is told of, on the page. */
export const RECORDS_ID = 'ban-ghi'

/** The page of a report's figures, as one looks at them, with what is otherwise. */
export function reportHref(
  query: ReportQuery,
  over: Parameters<typeof reportSearch>[1] = {},
  path = query.report ? reportPageHref(query.report.id) : '/admin/so-lieu',
): string {
  const isOpen = over.open !== undefined && over.open !== null
  return `${path}?${reportSearch(query, over)}${isOpen ? `#${RECORDS_ID}` : ''}`
}
