type Timed = { plannedAt: number }
type Held = Timed & { hasContent: boolean; isFixed: boolean }
type Pair<Issue, Slot> = [Issue, Slot]

const DAY_MS = 86_400_000
/** Farther than any two days of a month are apart, all of them together. */
const SKIP_COST = 1e5
/** An issue that holds something is left over last. */
const SKIP_CONTENT_COST = 1e9

/**
 * Pairs issues with slots in the order of time: as many as can be, those that hold something first, then as near as can
 * be. Slots may be left over; issues only when there are fewer slots.
 */
export function pairSlots<Issue extends Held, Slot extends Timed>(
  issues: readonly Issue[],
  slots: readonly Slot[],
): Pair<Issue, Slot>[] {
  const byTime = (one: Timed, other: Timed) => one.plannedAt - other.plannedAt
  const [rows, columns] = [issues.toSorted(byTime), slots.toSorted(byTime)]
  type Best = { cost: number; pairs: Pair<Issue, Slot>[] }
  let above: Best[] = Array.from({ length: columns.length + 1 }, () => ({ cost: 0, pairs: [] }))
  for (const issue of rows) {
    const skip = issue.hasContent || issue.isFixed ? SKIP_CONTENT_COST : SKIP_COST
    const row: Best[] = []
    above.forEach((up, index) => {
      const left = row[index - 1]
      const slot = columns[index - 1]
      const corner = above[index - 1]
      const ways: Best[] = [{ cost: up.cost + skip, pairs: up.pairs }]
      if (left) ways.push(left)
      if (slot && corner) {
        const days = Math.abs(slot.plannedAt - issue.plannedAt) / DAY_MS
        ways.push({ cost: corner.cost + days, pairs: [...corner.pairs, [issue, slot]] })
      }
      row.push(ways.reduce((best, way) => (way.cost < best.cost ? way : best)))
    })
    above = row
  }
  return above.at(-1)?.pairs ?? []
}
