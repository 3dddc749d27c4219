import { articleHref } from '../links/pages'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the page of a text's versions shows. */
export type VersionsQuery = {
  page: number
  /** The older and the newer of the two that are compared. */
  from: string
  to: string
  /** Each save by itself. */
  isUnfolded: boolean
}

const MOST_PAGES = 100_000

export function versionsQuery(search: Search = {}): VersionsQuery {
  const one = (name: string) => {
    const value = search[name]
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 100) ?? ''
  }
  const page = Number(one('trang'))
  return {
    page: Number.isInteger(page) && page > 0 && page < MOST_PAGES ? page : 1,
    from: one('cu'),
    to: one('moi'),
    isUnfolded: one('tungban') === '1',
  }
}

export function versionsHref(
  article: string,
  { page = 1, from = '', to = '', isUnfolded = false }: Partial<VersionsQuery> = {},
): string {
  const search = new URLSearchParams()
  if (page > 1) search.set('trang', String(page))
  if (from) search.set('cu', from)
  if (to) search.set('moi', to)
  if (isUnfolded) search.set('tungban', '1')
  const place = `${articleHref(article)}/versions`
  return search.size > 0 ? `${place}?${search}` : place
}

/** What a version changed against the one before it. */
export const versionHref = (article: string, version: string) =>
  `${articleHref(article)}/versions/${version}`
