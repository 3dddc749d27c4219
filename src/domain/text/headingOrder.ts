/**
 * Levels of the headings of a text, one call a heading in reading order: those stored say what stands under what, those
 * returned begin at `first`, skip none, and stop at `last`.
 */
export function headingOrder(first: number, last: number): (stored: number) => number {
  const above: number[] = []
  return (stored) => {
    while ((above.at(-1) ?? 0) >= stored) above.pop()
    above.push(stored)
    return Math.min(first + above.length - 1, last)
  }
}

/** The level a stored heading has by its tag, `h1` to `h6`; anything else is the lowest. */
export const headingLevel = (tag: unknown): number =>
  typeof tag === 'string' && /^h[1-6]$/.test(tag) ? Number(tag[1]) : 6
