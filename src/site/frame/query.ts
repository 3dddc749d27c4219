import { type Cursor, decodeCursor } from '@/public-api/cursor'

/** What a key of the query says; null of one that says two things. */
export function onlyOne(query: URLSearchParams, key: string): string | null | undefined {
  const said = query.getAll(key)
  return said.length > 1 ? null : said[0]
}

/** Where a list goes on; null for a text that no page of ours wrote. */
export function cursorIn(query: URLSearchParams, key: string): Cursor | null | undefined {
  const text = onlyOne(query, key)
  return typeof text === 'string' ? decodeCursor(text) : text
}
