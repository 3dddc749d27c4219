const ESCAPES = /(?:%[0-9a-f]{2})+|%/gi

/**
 * The target of a request with a path that can be decoded: a `%` that begins no escape, and escapes that are no UTF-8
 * (`%ff`, `%C0%AF`), stand for themselves. So the address names nothing and is answered as any other that does. The query
 * stays: it is read leniently.
 */
export function readableAddress(target: string): string {
  const at = target.indexOf('?')
  const [path, query] = at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)]
  // `OPTIONS *` asks about the server, which is no place of ours either.
  if (path === '*') return `/*${query}`
  if (!path.includes('%') || isReadable(path)) return target
  const escaped = (run: string) => (isReadable(run) ? run : run.replaceAll('%', '%25'))
  return path.replace(ESCAPES, escaped) + query
}

function isReadable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
