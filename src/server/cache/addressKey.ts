type Reads = (path: string, key: string) => boolean

/** Whether two addresses that differ ask for the same: the order of what is asked does not matter, nor how it is written, nor what is not read. */
export function addressKey(origin: string, url: string, reads: Reads): string {
  const start = url.indexOf('?')
  if (start < 0) return origin + url
  const path = url.slice(0, start)
  const query = new URLSearchParams(
    [...new URLSearchParams(url.slice(start + 1))].filter(([key]) => reads(path, key)),
  )
  query.sort()
  const text = query.toString()
  return `${origin}${path}${text ? `?${text}` : ''}`
}
