const WORDS = /[^ \n]+ *| +/g
/** In a path, an address or a code: a good place to go on in the next line. */
const JOINT = /[\\/_.,;:?&=@–—-]$/u
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

type Ruler = (text: string) => number

/**
 * The lines of a text in a column, as wide as the ruler says. A word wider than the column is cut, after a joint where there
 * is one in the second half of the line. Joined again, the lines are the text, but for spaces and breaks at their ends.
 */
export function wrapLines(text: string, width: number, ruler: Ruler): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of paragraph.match(WORDS) ?? []) {
      const bare = word.trimEnd()
      if (used > 0 && used + ruler(bare) > width) {
        lines.push(line.trimEnd())
        line = ''
        used = 0
      }
      const pieces = ruler(bare) > width ? cut(bare, width, ruler) : [bare]
      lines.push(...pieces.slice(0, -1))
      const rest = (pieces.at(-1) ?? '') + word.slice(bare.length)
      line += rest
      used += ruler(rest)
    }
    return [...lines, line.trimEnd()]
  })
}

/**
 * Pieces of text with the breaks in them at which `wrapLines` ends its lines: for what must be whole lines before it is
 * set (direction.ts). Blanks at the ends of lines go.
 */
export function breakLines<Piece extends { text: string }>(
  pieces: readonly Piece[],
  width: number,
  ruler: Ruler,
): Piece[] {
  const whole = pieces.map(({ text }) => text).join('')
  let end = 0
  const lines = wrapLines(whole, width, ruler).map((line) => {
    const from = whole.indexOf(line, end)
    end = from + line.length
    return { from, end }
  })
  let at = 0
  return pieces.map((piece) => {
    const [from, until] = [at, at + piece.text.length]
    at = until
    const parts = lines.flatMap((line, number) => {
      const [start, stop] = [Math.max(line.from, from), Math.min(line.end, until)]
      const begins = number > 0 && line.from >= from && line.from < until ? '\n' : ''
      return stop > start || begins ? begins + whole.slice(start, Math.max(start, stop)) : []
    })
    return { ...piece, text: parts.join('') }
  })
}

/** A word in pieces that each fit; one cluster stays whole however wide it is. */
function cut(word: string, width: number, ruler: Ruler): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const more = ruler(segment)
    if (piece.length > 0 && used + more > width) {
      const joint = piece.findLastIndex((sign, at) => JOINT.test(sign) && at >= piece.length / 2)
      const end = joint < 0 ? piece.length : joint + 1
      pieces.push(piece.slice(0, end).join(''))
      piece = piece.slice(end)
      used = piece.reduce((sum, sign) => sum + ruler(sign), 0)
    }
    piece.push(segment)
    used += more
  }
  return [...pieces, piece.join('')]
}
