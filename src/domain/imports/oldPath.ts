const MOST = 500
/** Addresses by which one page is all of a site’s: of these the query says which text it is. */
const ONE_PAGE = /^(\/index\.php)?$/i
const SCRIPT = /\.(php|aspx?|jsp|cfm)$/i
/** What WordPress calls a text by, whatever else stands in the query. */
const TEXT_ID = 'p'
/** Added by those who pass an address on. */
const PASSED_ON = /^(utm_\w+|fbclid|gclid|zarsrc|_ga)$/i

/** Whether a key of a query was added by whoever passed the address on: it says nothing of the text. */
export const isPassedOn = (name: string): boolean => PASSED_ON.test(name)

/**
 * The path by which an address of the old place is known here, whatever its host and last slash: percent-encoding undone,
 * letters composed. Its query counts where one page shows all texts (`/?p=12`, `/bai.php?id=5`), and nowhere else. Null of an
 * address that names no page of its own (`/`).
 */
export function oldPath(address: string): string | null {
  if (!URL.canParse(address, 'https://x')) return null
  const { pathname, searchParams } = new URL(address, 'https://x')
  const bare = decoded(pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
  const isOnePage = ONE_PAGE.test(bare)
  const query = isOnePage || SCRIPT.test(bare) ? queryOf(searchParams, isOnePage) : ''
  if (isOnePage && query === '') return null
  const path = (isOnePage ? '/' : bare) + query
  return path.length > MOST ? null : path
}

function queryOf(given: URLSearchParams, isOnePage: boolean): string {
  const id = isOnePage ? given.get(TEXT_ID) : null
  const said = id ? [[TEXT_ID, id]] : [...given].filter(([name]) => !isPassedOn(name))
  const parts = said.map(([name, value]) => `${name}=${value}`).sort()
  return parts.length > 0 ? `?${parts.join('&').normalize('NFC')}` : ''
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
