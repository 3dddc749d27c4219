/** The bytes from `start` to `end`, both included. */
export type ByteRange = { start: number; end: number }

/**
 * What a `Range` header asks for of a file of `size` bytes (RFC 9110 §14.2): null for the whole, also for units, lists and
 * forms that are not understood; `outside` for what lies beyond its end.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  if (start >= size) return 'outside'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
