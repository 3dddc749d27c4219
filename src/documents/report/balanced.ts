/** How long a text is when it is set. */
type Ruler = (text: string) => number

/**
 * A name in as few lines as its column takes, as even as its words allow: no word is left alone on the last. A word that is
 * longer than the column stands by itself.
 */
export function balanced(name: string, ruler: Ruler, column: number): string[] {
  // A dash stands at the end of a line, never at its beginning.
  const words = name.trim().split(/\s+(?![-–]\s)/)
  let even = filled(words, (line) => ruler(line) <= column)
  for (;;) {
    const longest = Math.max(...even.map(ruler))
    const narrower = filled(words, (line) => ruler(line) < longest)
    if (narrower.length > even.length || Math.max(...narrower.map(ruler)) >= longest) return even
    even = narrower
  }
}

/** Lines filled one after another. */
export function filled(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
