import type { LogQuery } from '@/newsroom/audit/views/loadLog'

import {
  airingHref,
  alertHref,
  articleHref,
  columnHref,
  importHref,
  issueHref,
  obligationHref,
  planHref,
  consolidationPageHref,
  reportPageHref,
} from '../links/pages'

export const logEntryHref = (id: string) => `/admin/nhat-ky/${id}`

const NAMES: Record<keyof LogQuery, string> = {
  words: 'tim',
  thing: 'loai',
  outlet: 'kenh',
  from: 'tu',
  until: 'den',
  after: 'sau',
}

/** The log with what is looked for. */
export function logHref(query: Partial<LogQuery>): string {
  const search = new URLSearchParams()
  for (const [key, name] of Object.entries(NAMES)) {
    const value = query[key as keyof LogQuery]
    if (value) search.set(name, value)
  }
  return search.size > 0 ? `/admin/nhat-ky?${search}` : '/admin/nhat-ky'
}

/** What is looked for, out of an address. */
export function logQuery(search: Record<string, string | string[] | undefined> = {}): LogQuery {
  const one = (key: keyof LogQuery) => {
    const value = search[NAMES[key]]
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 200) ?? ''
  }
  return {
    words: one('words'),
    thing: one('thing'),
    outlet: one('outlet'),
    from: one('from'),
    until: one('until'),
    after: one('after'),
  }
}

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  articles: articleHref,
  issues: issueHref,
  airings: airingHref,
  alerts: alertHref,
  obligations: obligationHref,
  columns: columnHref,
  plans: planHref,
  outlets: (id) => `/admin/collections/outlets/${id}`,
  organisations: (id) => `/admin/collections/organisations/${id}`,
  users: (id) => `/admin/collections/users/${id}`,
  media: (id) => `/admin/collections/media/${id}`,
  'text-files': (id) => `/admin/collections/text-files/${id}`,
  files: (id) => `/admin/collections/files/${id}`,
  'text-templates': (id) => `/admin/collections/text-templates/${id}`,
  topics: (id) => `/admin/collections/topics/${id}`,
  requests: (id) => `/admin/collections/requests/${id}`,
  imports: (id) => importHref(id),
  activities: (id) => `/admin/collections/activities/${id}`,
  'activity-kinds': (id) => `/admin/collections/activity-kinds/${id}`,
  letterheads: (id) => `/admin/collections/letterheads/${id}`,
  'ranking-weights': (id) => `/admin/collections/ranking-weights/${id}`,
  reports: reportPageHref,
  consolidations: (id) => consolidationPageHref(id),
  indicators: (id) => `/admin/collections/indicators/${id}`,
  'report-rules': (id) => `/admin/collections/report-rules/${id}`,
  'approval-chains': (id) => `/admin/collections/approval-chains/${id}`,
  desks: (id) => `/admin/collections/desks/${id}`,
  checklists: (id) => `/admin/collections/checklists/${id}`,
  delegations: (id) => `/admin/collections/delegations/${id}`,
  suspensions: (id) => `/admin/collections/suspensions/${id}`,
}

/** Where a thing of the log is looked at; null for what has no page of its own. */
export function thingHref(collection: string | null | undefined, id: string): string | null {
  return PAGES[collection ?? '']?.(id) ?? null
}
