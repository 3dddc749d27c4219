import makeBidi from 'bidi-js'

const bidi = makeBidi()
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Hebrew, Arabic and the other scripts that are written from the right. */
const FROM_RIGHT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const LETTER = /^[\p{L}\p{M}]/u

/** Whether anything in a text is written from the right. */
export const hasFromRight = (text: string): boolean => FROM_RIGHT.test(text)

/** A piece of a line; the letters of one from the right are in the order they are read, for the font to turn around. */
export type Placed<Piece> = Piece & { isFromRight: boolean }
type Sign<Piece> = { piece: Piece; text: string; level: number }

/**
 * Pieces of text in the order in which they stand on paper from left to right, line by line (Unicode's UAX #9), as the
 * PDF library sets one word after the other. Lines are those of the text: a longer one must be broken before.
 */
export function inVisualOrder<Piece extends { text: string }>(
  pieces: readonly Piece[],
): Placed<Piece>[] {
  if (!pieces.some(({ text }) => hasFromRight(text))) {
    return pieces.map((piece) => ({ ...piece, isFromRight: false }))
  }
  return linesOf(signsOf(pieces)).flatMap((line) => joined(reordered(line)))
}

function signsOf<Piece extends { text: string }>(pieces: readonly Piece[]): Sign<Piece>[] {
  const { levels } = bidi.getEmbeddingLevels(pieces.map(({ text }) => text).join(''))
  let at = 0
  return pieces.flatMap((piece) => {
    const signs = [...graphemes.segment(piece.text)].map(({ segment, index }) => {
      return { piece, text: segment, level: levels[at + index] ?? 0 }
    })
    at += piece.text.length
    return signs
  })
}

const isBreak = ({ text }: Sign<unknown>): boolean => /^\r?\n$/.test(text)

/** A break is a line of its own. */
function linesOf<Piece>(signs: readonly Sign<Piece>[]): Sign<Piece>[][] {
  const lines: Sign<Piece>[][] = [[]]
  for (const sign of signs) {
    if (isBreak(sign)) lines.push([sign], [])
    else lines.at(-1)?.push(sign)
  }
  return lines
}

/** From the highest level to the lowest odd one, what is of it or above is turned around (rule L2). */
function reordered<Piece>(line: readonly Sign<Piece>[]): Sign<Piece>[] {
  const order = [...line]
  const most = Math.max(0, ...line.map(({ level }) => level))
  for (let level = most; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let until = from
      while ((order[until]?.level ?? -1) >= level) until += 1
      if (until > from) order.splice(from, until - from, ...order.slice(from, until).reverse())
      from = until
    }
  }
  return order
}

/** Signs side by side that the font can set together: from the left, or letters of one word from the right. */
function joined<Piece extends { text: string }>(line: readonly Sign<Piece>[]): Placed<Piece>[] {
  const placed: Placed<Piece>[] = []
  let before: Sign<Piece> | undefined
  for (const sign of line) {
    const last = placed.at(-1)
    const kind = kindOf(sign)
    const goesOn = last && before?.piece === sign.piece && kind !== 'alone' && kindOf(before) === kind // prettier-ignore
    if (goesOn) last.text = kind === 'right' ? sign.text + last.text : last.text + sign.text
    else placed.push({ ...sign.piece, text: shown(sign), isFromRight: kind === 'right' })
    before = sign
  }
  return placed
}

/** Figures of a script from the right are set from the left, which a font would not know. */
function kindOf({ level, text }: Sign<unknown>): 'left' | 'right' | 'alone' {
  if (level % 2 === 0) return hasFromRight(text) ? 'alone' : 'left'
  return LETTER.test(text) ? 'right' : 'alone'
}

/** Brackets open the other way. */
const shown = ({ level, text }: Sign<unknown>): string =>
  level % 2 === 1 ? (bidi.getMirroredCharacter(text) ?? text) : text
