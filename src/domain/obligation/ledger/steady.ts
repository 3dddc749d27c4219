import { epochMs } from '../../contract/instants'
import type { Facts, Obligation } from './types'
import { endOfDay } from './zoneDays'

const MS_PER_HOUR = 3_600_000

/**
 * Until when (epoch milliseconds) the rows of each obligation stay as they are while no fact changes: to the end of the day,
 * to the next slot of its columns, to the end of the grace of one that is over, or to the start of an airing, whichever
 * comes first. Rows may be the same after it; before it they are.
 */
export function steadyUntil(facts: Facts): ReadonlyMap<string, number> {
  const now = epochMs(facts.now)
  const longestMs = Math.max(0, ...facts.obligations.map(graceMs))
  const recent = recentByColumn(facts, now - longestMs)
  const always = Math.min(endOfDay(now, facts.zone), ...startsAfter(facts, now))
  return new Map(
    facts.obligations.map((one) => {
      const planned = one.columns.flatMap((column) => recent.get(column) ?? [])
      const turns = planned.flatMap((at) => [at, at + graceMs(one)]).filter((at) => at > now)
      return [one.id, Math.min(always, ...turns)]
    }),
  )
}

const graceMs = ({ graceHours }: Obligation) => graceHours * MS_PER_HOUR

/** Of each column the slots after an instant: the first to come of them is enough. */
function recentByColumn({ issues, now }: Facts, after: number): Map<string, number[]> {
  const present = epochMs(now)
  const next = new Map<string, number>()
  const recent = new Map<string, number[]>()
  for (const { column, plannedAt } of issues) {
    const at = plannedAt === null ? -Infinity : epochMs(plannedAt)
    if (at <= after) continue
    if (at > present) {
      next.set(column, Math.min(at, next.get(column) ?? Infinity))
      continue
    }
    const found = recent.get(column)
    if (found) found.push(at)
    else recent.set(column, [at])
  }
  for (const [column, at] of next) recent.set(column, [...(recent.get(column) ?? []), at])
  return recent
}

/** The first start of an airing that is still to come, whichever column's. */
function startsAfter({ airings }: Facts, now: number): number[] {
  let first = Infinity
  for (const { confirmed, startedAt } of airings) {
    if (!confirmed) continue
    const at = epochMs(startedAt)
    if (at > now && at < first) first = at
  }
  return [first]
}
