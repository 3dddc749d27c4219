import { reportPageHref } from '../links/pages'
import { type ReportQuery, reportSearch } from '@/newsroom/reports/views/reportQuery'

/** Where the figure that is open is told of, on the page. */
export const RECORDS_ID = 'ban-ghi'

/** The page of a report's figures, as one looks at them, with what is otherwise. */
export function reportHref(
  query: ReportQuery,
  over: Parameters<typeof reportSearch>[1] = {},
): string {
  const isOpen = over.open !== undefined && over.open !== null
  const page = query.report ? reportPageHref(query.report.id) : '/admin/so-lieu'
  return `${page}?${reportSearch(query, over)}${isOpen ? `#${RECORDS_ID}` : ''}`
}
