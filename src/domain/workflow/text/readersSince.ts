import type { InstantText } from '../../contract/instants'
import { isLater } from '../../contract/rfc3339'
import { type ExpireAt, hasExpired } from './expiry'
import type { PublicSide } from './types'
import { isVisible } from './visible'

/**
 * From when readers have what they have at an instant, or had until its expiry, if that has come and nothing was carried out:
 * since it was published, or since an embargo that lasted longer was over. Null if they have, and had, nothing.
 */
export function readersSince(
  {
    publishedAt,
    expireAt = null,
    ...side
  }: PublicSide & { readonly publishedAt: InstantText; readonly expireAt?: ExpireAt },
  at: InstantText,
): InstantText | null {
  if (!isVisible(side, at)) return null
  const { embargoUntil } = side
  const since =
    embargoUntil !== null && isLater(embargoUntil, publishedAt) ? embargoUntil : publishedAt
  return hasExpired(expireAt, since) ? null : since
}
