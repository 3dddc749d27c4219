import { later, latest, secondsBetween } from './arithmetic'
import { endFrom } from './plan'
import {
  seconds,
  type Instant,
  type LiveState,
  type LiveTiming,
  type RundownPlan,
  type PlannedEntry,
} from './types'

/**
 * When the current entry and the counted ones after it are expected (rundown-timing.md, Live projection). Early never
 * pulls a fixed start forward; late eats the hole before it first and pushes it after. `null` if the current entry is
 * not in the plan: one deleted while on air is to be kept in it until it has ended.
 */
export function projectLive(plan: RundownPlan, live: LiveState): LiveTiming | null {
  const at = plan.entries.findIndex(({ id }) => id === live.current)
  const current = plan.entries[at]
  if (!current) return null
  let end = expectedEnd(current, live)
  const entries = [{ id: current.id, start: live.actualStart, end }]
  for (const entry of plan.entries.slice(at + 1)) {
    if (entry.floated) continue
    const start = entry.start === null ? end : latest(entry.start, end)
    end = endFrom(start, entry)
    entries.push({ id: entry.id, start, end })
  }
  return { entries, over: secondsBetween(plan.offAir, end) }
}

/** When the current entry ends: never before now, whatever was added; an `until` is not moved by what was added. */
function expectedEnd(current: PlannedEntry, live: LiveState): Instant {
  const { now, actualStart, addedSeconds } = live
  const length = seconds((current.seconds ?? 0) + addedSeconds)
  return latest(now, current.until ?? later(actualStart, length))
}
