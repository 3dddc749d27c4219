/** Addresses inside the admin, in one place. */
export const articleHref = (id: string) => `/admin/collections/articles/${id}`
export const issueHref = (id: string) => `/admin/collections/issues/${id}`
export const airingHref = (id: string) => `/admin/collections/airings/${id}`
export const alertHref = (id: string) => `/admin/collections/alerts/${id}`
export const obligationHref = (id: string) => `/admin/collections/obligations/${id}`
export const periodHref = (obligation: string, period: string) =>
  `/admin/nghia-vu/${obligation}/${period}`

/** The ledger of all obligations; with an obligation and a period, opened at that number. */
export const ledgerHref = (search: URLSearchParams | string = '') =>
  search.toString() === '' ? '/admin/so-nghia-vu' : `/admin/so-nghia-vu?${search}`

/** A collection's list, filtered on one field. */
export function listHref(collection: string, field: string, value: string): string {
  const query = new URLSearchParams({ [`where[or][0][and][0][${field}][equals]`]: value })
  return `/admin/collections/${collection}?${query}`
}
