import { nfc } from '../text/fold'
import { hasAccents, type SearchQuery, wordsOf } from './query'
import { type Token, tokensOf } from './tokens'

/** Of a long text so much is looked through, in characters. */
const LOOKED_AT = 40_000
const BEFORE = 60
const LENGTH = 240

/** Whether a word of a text is one that was asked for. */
export type Meant = (token: Token) => boolean

/**
 * What a query asks for in something that is found, of all its `texts` together: each word as it was typed where they have it
 * so anywhere, else accents aside. What is typed without any accent is looked for accents aside.
 */
export function meantIn(texts: readonly string[], query: SearchQuery): Meant {
  const there = hasAccents(query)
    ? new Set(texts.flatMap((one) => tokensIn(nfc(one.slice(0, LOOKED_AT))).map(exactOf)))
    : new Set<string>()
  const exact = new Set<string>()
  const folded = new Set<string>()
  const starts = query.flatMap(({ words, isPrefix }) => (isPrefix ? words.slice(-1) : []))
  for (const word of wordsOf(query)) {
    if (starts.includes(word)) continue
    if (there.has(word.exact)) exact.add(word.exact)
    else folded.add(word.folded)
  }
  const begins = starts.map((start): Meant => {
    const isTyped = [...there].some((word) => word.startsWith(start.exact))
    return isTyped
      ? (token) => token.exact.startsWith(start.exact)
      : (token) => token.folded.startsWith(start.folded)
  })
  return (token) =>
    exact.has(token.exact) || folded.has(token.folded) || begins.some((begin) => begin(token))
}

const exactOf = ({ exact }: Token) => exact

/** A result's title, sapo and text, each looked through twice: for what of them is meant, and to mark it. */
const OF_ONE_RESULT = 3
const recent: { text: string; tokens: readonly Token[] }[] = []

function tokensIn(text: string): readonly Token[] {
  const known = recent.find((one) => one.text === text)
  if (known) return known.tokens
  const tokens = tokensOf(text)
  recent.push({ text, tokens })
  if (recent.length > OF_ONE_RESULT) recent.shift()
  return tokens
}

/** A whole line with the words found marked: HTML, everything else escaped. */
export function marked(
  line: string,
  query: SearchQuery,
  isMeant: Meant = meantIn([line], query),
): string {
  const text = nfc(line)
  const found = tokensIn(text).filter(isMeant)
  return htmlOf(text, found, { from: 0, to: text.length })
}

/**
 * The place of a text that has most of the words that were looked for, marked: HTML, everything else escaped. Null where it has none.
 */
export function snippetOf(
  whole: string,
  query: SearchQuery,
  isMeant: Meant = meantIn([whole], query),
): string | null {
  const text = nfc(whole.slice(0, LOOKED_AT)).replace(/\s+/g, ' ').trim()
  const found = tokensIn(text).filter(isMeant)
  const first = bestStart(found)
  if (!first) return null
  const from = beginAt(text, first.start)
  const to = endAt(text, from)
  const body = htmlOf(text, found, { from, to })
  return `${from > 0 ? '… ' : ''}${body}${to < text.length ? ' …' : ''}`
}

/** The one from which on most different words stand within the length of a snippet. */
function bestStart(found: readonly Token[]): Token | undefined {
  let best: Token | undefined
  let most = 0
  for (const [at, token] of found.entries()) {
    const near = new Set<string>()
    let run = 0
    for (let next = at; next < found.length && next < at + 12; next += 1) {
      const other = found[next]
      if (!other || other.start > token.start + LENGTH - BEFORE) break
      near.add(other.folded)
      if (next > at && other.start - (found[next - 1]?.end ?? 0) <= 1) run += 1
    }
    // Different words count most, then words side by side.
    const worth = near.size * 20 + run
    if (worth > most) [best, most] = [token, worth]
  }
  return best
}

function beginAt(text: string, start: number): number {
  if (start <= BEFORE) return 0
  const space = text.indexOf(' ', start - BEFORE)
  return space === -1 || space >= start ? start : space + 1
}

function endAt(text: string, from: number): number {
  if (from + LENGTH >= text.length) return text.length
  const space = text.lastIndexOf(' ', from + LENGTH)
  return space > from ? space : from + LENGTH
}

type Range = { from: number; to: number }

function htmlOf(text: string, found: readonly Token[], { from, to }: Range): string {
  const inside = found.filter(({ start, end }) => start >= from && end <= to)
  let html = ''
  let at = from
  for (const [index, { start, end }] of inside.entries()) {
    const before = text.slice(at, start)
    const isJoined = index > 0 && before === ' '
    html += isJoined ? ' ' : `${index > 0 ? '</mark>' : ''}${escaped(before)}<mark>`
    html += escaped(text.slice(start, end))
    at = end
  }
  return `${html}${inside.length > 0 ? '</mark>' : ''}${escaped(text.slice(at, to))}`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
