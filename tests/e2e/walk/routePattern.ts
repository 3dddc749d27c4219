const ID = /^(?:[\da-f]{8}-[\da-f-]{27}|[\da-f]{24})$/i

/**
 * The screen an address leads to, without what it shows there: ids, periods and slugs by their place, of the query
 * only which keys it has. Two addresses with one pattern are two records on one screen.
 */
export function routePattern(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const parts = pathname.split('/').filter(Boolean)
  const named = parts.map((part, at) => {
    if (ID.test(part)) return ':id'
    if (/^\d{4}(?:-|$)/.test(part)) return ':period'
    if (['bai', 'chuyen-muc', 'kenh', 'khung'].includes(parts[0] ?? '') && at === 1) return ':slug'
    return part
  })
  const keys = [...new Set(searchParams.keys())].map((key) => key.replace(/\[.*$/, '')).sort()
  return `/${named.join('/')}${keys.length > 0 ? `?${[...new Set(keys)].join('&')}` : ''}`
}

/** Addresses the walk does not go to: leaving the session, files, programs' answers. */
export function isScreen(address: string): boolean {
  const { pathname } = new URL(address, 'http://here')
  return !/^\/(?:admin\/logout|api\/|feeds\/|_next\/)|\.(?:xml|txt|svg|webp)$/.test(pathname)
}
