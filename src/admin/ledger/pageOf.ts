import type { MatrixGroup, MatrixRow } from '@/newsroom/obligations/views/matrix'

type Line = { group: MatrixGroup; row: MatrixRow | null }

/** As many rows as one can still look over; a province has more. */
export const ROWS_PER_PAGE = 150

/** The groups of one page, and how many pages there are. A group without rows takes the place of one. */
export function pageOf(
  groups: readonly MatrixGroup[],
  page: number,
  size: number = ROWS_PER_PAGE,
): { groups: MatrixGroup[]; pages: number } {
  const lines = groups.flatMap((group): Line[] =>
    group.rows.length === 0 ? [{ group, row: null }] : group.rows.map((row) => ({ group, row })),
  )
  const pages = Math.max(1, Math.ceil(lines.length / size))
  const current = Math.min(Math.max(1, page), pages)
  const shown: MatrixGroup[] = []
  for (const { group, row } of lines.slice((current - 1) * size, current * size)) {
    const last = shown.at(-1)
    if (last?.outlet.id !== group.outlet.id) shown.push({ ...group, rows: row ? [row] : [] })
    else if (row) last.rows = [...last.rows, row]
  }
  return { groups: shown, pages }
}
