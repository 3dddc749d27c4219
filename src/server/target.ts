import type { Refusal } from './refusal'
import { REFUSALS } from './words'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
/** Known, and nothing we do: they would show headers back, or make a tunnel of the server. */
const CLOSED = ['TRACE', 'CONNECT']

export const MAX_TARGET = 8 * 1024

/**
 * What speaks against the method and the address of a request (RFC 9112 §3): methods nobody needs, an address that is no
 * path of ours, and a path that is no text: escapes that are no UTF-8 (a lone surrogate among them), and NUL. The query is
 * read leniently.
 */
export function checkTarget({
  method = '',
  url = '',
}: {
  method?: string
  url?: string
}): Refusal | null {
  if (CLOSED.includes(method)) return REFUSALS.method(method, METHODS)
  if (!METHODS.includes(method)) return REFUSALS.unknownMethod(METHODS)
  if (url.length > MAX_TARGET) return REFUSALS.longTarget()
  return url.startsWith('/') && isText(pathOf(url)) ? null : REFUSALS.badTarget()
}

/** An address without its query. */
export function pathOf(url = ''): string {
  const end = url.search(/[?#]/)
  return end < 0 ? url : url.slice(0, end)
}

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
