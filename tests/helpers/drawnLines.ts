import { inflateSync } from 'node:zlib'

/** A straight line drawn on a page, in points from its upper left corner. */
export type DrawnLine = { left: number; right: number; top: number; width: number }

type Matrix = readonly [number, number, number, number, number, number]
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0]

/** The level lines that a page of a PDF strokes, from above, as its content says them; pages by Typst are not nested. */
export function drawnLines(file: Uint8Array, height: number): DrawnLine[] {
  const content = streamsOf(file).find((text) => /\bBT\b/.test(text) && /\bcm\b/.test(text))
  if (!content) throw new Error('No page was found in the file.')
  const lines: DrawnLine[] = []
  const kept: { matrix: Matrix; width: number }[] = []
  let now = { matrix: PLAIN, width: 1 }
  let [from, to]: (readonly [number, number] | null)[] = [null, null]
  let numbers: number[] = []
  for (const word of content.split(/\s+/)) {
    const number = Number(word)
    if (word !== '' && Number.isFinite(number)) {
      numbers.push(number)
      continue
    }
    const [a = 0, b = 0] = numbers
    if (word === 'q') kept.push(now)
    else if (word === 'Q') now = kept.pop() ?? now
    else if (word === 'cm')
      now = { ...now, matrix: product(numbers as unknown as Matrix, now.matrix) }
    else if (word === 'w') now = { ...now, width: a }
    else if (word === 'm') [from, to] = [placed(now.matrix, a, b), null]
    else if (word === 'l') to = placed(now.matrix, a, b)
    else if (word === 'S' && from && to && Math.abs(from[1] - to[1]) < 0.01) {
      const [left, right] = [from[0], to[0]].sort((x, y) => x - y) as [number, number]
      lines.push({ left, right, top: height - from[1], width: now.width })
    }
    numbers = []
  }
  return lines.sort((x, y) => x.top - y.top)
}

/** The contents of a file that are packed, as text. */
function streamsOf(file: Uint8Array): string[] {
  const bytes = Buffer.from(file)
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const begins = at + 'stream\n'.length
    try {
      found.push(inflateSync(bytes.subarray(begins, bytes.indexOf('endstream', begins))).toString('latin1')) // prettier-ignore
    } catch {
      // Not packed, as the names of a font are not.
    }
  }
  return found
}

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j] as const),
  ...([e * g + f * i + k, e * h + f * j + l] as const),
]

const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const
