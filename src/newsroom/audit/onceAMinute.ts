import { kept } from '@/process/registry'

/** The same asked again within this time says no more: a page that saves by itself would fill the log. */
const AGAIN_MS = 60_000
const MOST_KEPT = 5_000

const lastLogged = () => kept('refusedMoves', () => new Map<string, number>())

/** Whether this was refused, and logged, within the last minute of this process; if not, it counts from now. */
export function isLoggedAlready(key: string): boolean {
  const times = lastLogged()
  const now = Date.now()
  const known = times.get(key)
  if (known !== undefined && now - known < AGAIN_MS) return true
  if (times.size >= MOST_KEPT) times.clear()
  times.set(key, now)
  return false
}
