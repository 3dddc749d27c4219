export const OUTCOMES = ['acknowledged', 'refused', 'unanswered'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What became of what a story asked for, by what was asked. */
export class Tally {
  private readonly rows = new Map<string, Record<Outcome, number>>()

  count(story: string, deed: string, outcome: Outcome): void {
    const key = `${story}\t${deed}`
    const row = this.rows.get(key) ?? { acknowledged: 0, refused: 0, unanswered: 0 }
    row[outcome] += 1
    this.rows.set(key, row)
  }

  /** Lines of a table: story, deed, asked, and each outcome. */
  lines(): string[] {
    const rows = [...this.rows].sort(([one], [other]) => (one < other ? -1 : 1))
    return tableOf(
      ['story', 'deed', 'asked', ...OUTCOMES],
      rows.map(([key, row]) => {
        const outcomes = OUTCOMES.map((outcome) => row[outcome])
        return [...key.split('\t'), outcomes.reduce((all, one) => all + one, 0), ...outcomes]
      }),
    )
  }
}

/** Texts to the left of their column, numbers to the right. */
export function tableOf(head: readonly string[], rows: readonly (string | number)[][]): string[] {
  const lines = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...lines.map((line) => String(line[at]).length)))
  return lines.map((line) =>
    line
      .map((cell, at) => {
        const isNumber = typeof (rows[0] ?? head)[at] === 'number'
        return isNumber
          ? String(cell).padStart(widths[at] ?? 0)
          : String(cell).padEnd(widths[at] ?? 0)
      })
      .join('  ')
      .trimEnd(),
  )
}
