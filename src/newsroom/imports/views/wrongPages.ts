/** Lines of a page of what is wrong: as many as a part of a table has. */
const MOST_LINES = 100
/** Parts that are read for a page of it: of tables, and of texts, whose lines are long. */
const MOST_PARTS = { tables: 50, texts: 5 }

type Counted = { index: number; wrong: number }

/**
 * Which parts of a table hold the lines of each page of what is wrong in it: a page gathers those of many parts, or a table
 * with a wrong line here and there would show one on each of a thousand pages.
 */
export function wrongPages(
  parts: readonly Counted[],
  of: keyof typeof MOST_PARTS = 'tables',
): number[][] {
  const pages: { parts: number[]; lines: number }[] = []
  for (const { index, wrong } of parts) {
    if (wrong === 0) continue
    const last = pages.at(-1)
    if (last && last.parts.length < MOST_PARTS[of] && last.lines + wrong <= MOST_LINES) {
      last.parts.push(index)
      last.lines += wrong
    } else pages.push({ parts: [index], lines: wrong })
  }
  return pages.map((page) => page.parts)
}
