import type { InstantText } from '../../contract/instants'
import { isLater } from '../../contract/rfc3339'
import type { PublicSide } from './types'
import { isVisible } from './visible'

/**
 * From when readers have what they have at an instant: since it was published, or since an embargo that lasted longer was over.
 * Null while they have nothing.
 */
export function readersSince(
  { publishedAt, ...side }: PublicSide & { readonly publishedAt: InstantText },
  at: InstantText,
): InstantText | null {
  if (!isVisible(side, at)) return null
  const { embargoUntil } = side
  return embargoUntil !== null && isLater(embargoUntil, publishedAt) ? embargoUntil : publishedAt
}
