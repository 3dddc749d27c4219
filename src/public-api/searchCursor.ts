import type { FindCursor } from '@/search/searchIndex'

const TEXT = /^[A-Za-z0-9_-]{1,60}$/
const MOST_TIERS = 100

/** A place in the results as clients carry it: opaque to them. */
export const encodeSearchCursor = ({ tier, below }: FindCursor): string =>
  Buffer.from(`${tier} ${below}`, 'utf8').toString('base64url')

/** Reads one that this server wrote; anything else is null. */
export function decodeSearchCursor(text: string): FindCursor | null {
  if (!TEXT.test(text)) return null
  const parts = /^(\d{1,2}) (\d{1,16})$/.exec(Buffer.from(text, 'base64url').toString('utf8'))
  if (!parts) return null
  const cursor = { tier: Number(parts[1]), below: Number(parts[2]) }
  const isSound = cursor.tier < MOST_TIERS && Number.isSafeInteger(cursor.below)
  return isSound && encodeSearchCursor(cursor) === text ? cursor : null
}
