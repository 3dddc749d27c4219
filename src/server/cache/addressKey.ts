/** Whether two addresses that differ ask for the same: the order of what is asked does not matter, nor how it is written. */
export function addressKey(origin: string, url: string): string {
  const start = url.indexOf('?')
  if (start < 0) return `${origin}${url}`
  const query = new URLSearchParams(url.slice(start + 1))
  query.sort()
  const text = query.toString()
  return `${origin}${url.slice(0, start)}${text ? `?${text}` : ''}`
}
