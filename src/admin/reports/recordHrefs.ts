import type { Counted } from '@/newsroom/reports/views/idsBehind'

import { airingHref, articleHref, issueHref } from '../links/pages'

/** Where a record behind a figure is looked at, by what is counted. */
export const RECORD_HREFS: Record<Counted, (id: string) => string> = {
  issues: issueHref,
  airings: airingHref,
  items: articleHref,
  activities: (id) => `/admin/collections/activities/${id}`,
}
