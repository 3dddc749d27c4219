/** Addresses inside the admin, in one place. */
export const articleHref = (id: string) => `/admin/collections/articles/${id}`
/** A text that was thrown away, where it can be read and taken back. */
export const trashedArticleHref = (id: string) => `/admin/collections/articles/trash/${id}`
/** Drafts out of Word files. */
export const WORD_HREF = '/admin/bai-tu-word'
/** The texts a person has a part in: an account, or the name of somebody without one. */
export const piecesHref = (of: { account: string } | { name: string }) =>
  `/admin/bai-cua?${new URLSearchParams('account' in of ? { nguoi: of.account } : { ten: of.name })}`
/** The texts that wait for whoever looks. */
export const REVIEW_HREF = '/admin/cho-duyet'
/** The page of an issue, and the tab in which its rundown is made. */
export const issueHref = (id: string) => `/admin/collections/issues/${id}/trang`
export const rundownTabHref = (issue: string) =>
  `/admin/collections/issues/${issue}/khung-chuong-trinh`
export const airingHref = (id: string) => `/admin/collections/airings/${id}`
export const alertHref = (id: string) => `/admin/collections/alerts/${id}`
export const obligationHref = (id: string) => `/admin/collections/obligations/${id}`
export const columnHref = (id: string) => `/admin/collections/columns/${id}`
/** Tables of what came before, and one of them: its lines that are wrong alone, a page of them. */
/** What waits for its minute, at one outlet or all. */
export const queueHref = (outlet: string | null) =>
  `/admin/hen-gio${outlet ? `?kenh=${outlet}` : ''}`

export const IMPORTS_HREF = '/admin/nhap-so-lieu'
export function importHref(id: string, asked: { wrongOnly?: boolean; page?: number } = {}): string {
  const search = new URLSearchParams()
  if (asked.wrongOnly) search.set('chi', 'loi')
  if (asked.page) search.set('trang', String(asked.page + 1))
  return `${IMPORTS_HREF}/${id}${search.size > 0 ? `?${search}` : ''}`
}
export const planHref = (id: string) => `/admin/collections/plans/${id}`
/** The reports of a year. */
export const reportsHref = (year: number) => `/admin/bao-cao?nam=${year}`
/** An outlet's report; as it was sent, with a number of a version. */
export const reportPageHref = (id: string, version?: number) =>
  `/admin/bao-cao/${id}${version ? `?ban=${version}` : ''}`
/** A consolidated report; as it was closed, with a number of a version. */
export const consolidationPageHref = (id: string, version?: number) =>
  `/admin/bao-cao-tong-hop/${id}${version ? `?ban=${version}` : ''}`
/** Where the indicators of a report are entered. */
export const indicatorEntryHref = (report: string) => `/admin/bao-cao/${report}/chi-tieu`
/** A period; with an issue, at that issue. */
export const periodHref = (obligation: string, period: string, issue: string | null = null) =>
  `/admin/nghia-vu/${obligation}/${period}${issue ? `?so=${issue}` : ''}`

/** The ledger of all obligations; with an obligation and a period, opened at that number. */
export const ledgerHref = (search: URLSearchParams | string = '') =>
  search.toString() === '' ? '/admin/so-nghia-vu' : `/admin/so-nghia-vu?${search}`

/** What a plan's clauses order and how that stands; with an obligation and a period, opened down from there. */
export function planPageHref(
  plan: string,
  {
    obligation,
    period,
    ...rest
  }: { obligation?: string; period?: string } & Record<string, string | undefined> = {},
): string {
  const search = new URLSearchParams({ vanban: plan })
  for (const [name, value] of Object.entries({ ...rest, mo: obligation, ky: period })) {
    if (value) search.set(name, value)
  }
  return `/admin/ke-hoach?${search}${obligation ? `#nghia-vu-${obligation}` : ''}`
}

/** What the page of a plan shows, as a file. */
export function planExportHref(
  plan: string,
  format: 'xlsx' | 'csv',
  kept: Record<string, string | undefined>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(kept)) if (value) search.set(name, value)
  const query = search.toString()
  return `/api/plans/${plan}/clauses/${format}${query === '' ? '' : `?${query}`}`
}

/** A collection's list, filtered on one field. */
export function listHref(collection: string, field: string, value: string): string {
  const query = new URLSearchParams({ [`where[or][0][and][0][${field}][equals]`]: value })
  return `/admin/collections/${collection}?${query}`
}

/** The alerts that people settled though their facts hold. */
export const SETTLED_HREF = `/admin/collections/alerts?${new URLSearchParams({
  'where[or][0][and][0][open][equals]': 'true',
  'where[or][0][and][1][handling][equals]': 'settled',
})}`
