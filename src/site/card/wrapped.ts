type Fit = {
  /** How wide words are at size 1. */
  widthOf: (text: string) => number
  /** Sizes to try, the largest first, each with the most lines it may have. */
  sizes: readonly (readonly [size: number, lines: number])[]
  width: number
}

/** A text in lines at the largest size at which it fits; at the smallest what is too much ends in a sign. */
export function fitted(
  text: string,
  { widthOf, sizes, width }: Fit,
): { size: number; lines: string[] } {
  for (const [size, most] of sizes) {
    const fits = (line: string) => widthOf(line) * size <= width
    const lines = wrapped(text, fits)
    if (lines.length <= most && lines.every(fits)) return { size, lines }
  }
  const [size, most] = sizes.at(-1) ?? [1, 1]
  const all = wrapped(text, (line) => widthOf(line) * size <= width)
  const isCut = all.length > most
  const lines = all.slice(0, most)
  return { size, lines: lines.map((line, at) => (isCut && at === most - 1 ? `${line} …` : line)) }
}

/** Words in lines, as many in each as fit; one that is wider than a line has a line of its own. */
function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
