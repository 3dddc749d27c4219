import { fold } from './fold'

/** Words of a query beyond this many are ignored: more only make the query slower. */
export const MAX_SEARCH_WORDS = 8

/** A longer word cannot be met by hand; the rest of it is ignored. */
const MAX_WORD_LENGTH = 60

/** The longest line that a record is found by, in characters: more is refused by the field that keeps it. */
export const MAX_SEARCH_TEXT = 39_000

/**
 * What a record is found by: its parts folded into one line; missing parts are left out. Of a very long text each word
 * stays once, in order, as far as there is room.
 */
export function searchText(...parts: (string | null | undefined)[]): string {
  const line = parts
    .map((part) => fold(part ?? ''))
    .filter(Boolean)
    .join(' ')
  if (line.length <= MAX_SEARCH_TEXT) return line
  return [...new Set(line.split(' '))].join(' ').slice(0, MAX_SEARCH_TEXT)
}

/**
 * The folded words of a query, each once, in the order typed. `%`, `_` and `\` are dropped: they are
 * wildcards and escapes of LIKE, not words. An empty list means no search, not "find everything".
 */
export function searchWords(query: string): string[] {
  const words = fold(query)
    .split(' ')
    .map((word) => word.replace(/[%_\\]/g, '').slice(0, MAX_WORD_LENGTH))
    .filter(Boolean)
  return [...new Set(words)].slice(0, MAX_SEARCH_WORDS)
}
