import { nfc } from '../text/fold'
import { MAX_SEARCH_WORDS } from '../text/search'
import { tokensOf } from './tokens'

export type QueryWord = { exact: string; folded: string }
/** Words that stand together, in this order; the last one may be only the beginning of a word. */
export type QueryGroup = { words: readonly QueryWord[]; isPrefix: boolean }
export type SearchQuery = readonly QueryGroup[]

/** Longer ones are nobody's search. */
export const MAX_QUERY_LENGTH = 200

const PIECE = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(\S+)/gu
const QUOTE = /["“”„«»]/u

/**
 * What a text typed into a search box asks for: `"in quotes"` words that stand together, `từ*` a beginning, everything else
 * word by word. No other sign means anything. What is left without a word asks for nothing.
 */
export function parseQuery(typed: string): SearchQuery {
  const text = nfc(typed.slice(0, MAX_QUERY_LENGTH))
  const groups: QueryGroup[] = []
  let left = MAX_SEARCH_WORDS
  for (const piece of pieces(text)) {
    const words = tokensOf(piece)
      .map(({ exact, folded }) => ({ exact, folded }))
      .slice(0, left)
    if (words.length === 0) continue
    left -= words.length
    groups.push({ words, isPrefix: /[\p{L}\p{N}\p{M}]\*$/u.test(piece) })
  }
  return groups
}

/** An address or number of a document (97/KH-UBND) is one piece, whose parts stand together. */
function pieces(text: string): string[] {
  return [...text.matchAll(PIECE)].flatMap(([, quoted, plain = '']) =>
    quoted === undefined ? plain.split(QUOTE) : [quoted],
  )
}

export const wordsOf = (query: SearchQuery): QueryWord[] => query.flatMap(({ words }) => words)

/** Whether it is typed with accents: only then do they count more than where a word stands. */
export const hasAccents = (query: SearchQuery): boolean =>
  wordsOf(query).some(({ exact, folded }) => exact !== folded)
