/** A quoted cell: quotes in it are doubled, and behind the last one the cell ends. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/y
/** What programs put a cell in quotes for; quotes around anything else belong to the words. */
const NEEDS_QUOTES = /[\t\n]|""/
const PLAIN = /[^\t\n]*/y

/**
 * The cells of text with tabs, trimmed. A cell in quotes may hold line breaks, tabs and doubled quotes; one that only
 * begins with quotes (`"Một cửa" – số 2`), or has nothing to be quoted for, is taken as it stands.
 */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, '\n')
  const lines: string[][] = [[]]
  for (let at = 0; at <= plain.length; at += 1) {
    const quoted = matchAt(QUOTED, plain, at)
    const inside = quoted?.[1] ?? ''
    const isQuoted = quoted !== null && NEEDS_QUOTES.test(inside)
    const raw = isQuoted ? quoted[0] : (matchAt(PLAIN, plain, at)?.[0] ?? '')
    lines.at(-1)?.push((isQuoted ? inside.replaceAll('""', '"') : raw).trim())
    at += raw.length
    if (plain[at] === '\n') lines.push([])
  }
  return lines
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  return sticky.exec(text)
}
