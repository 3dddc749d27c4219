import { lengthOf } from './days'
import type { Range } from './ranges'
import type { Proration } from './types'

const DUE: Record<Proration, (count: number, days: number, periodDays: number) => number> = {
  full: (count) => count,
  // floor(count × days / periodDays + ½), in whole numbers so that exact halves stay exact.
  proRata: (count, days, periodDays) =>
    Math.floor((2 * count * days + periodDays) / (2 * periodDays)),
  nextFull: (count, days, periodDays) => (days === periodDays ? count : 0),
}

/** How many issues a range owes by the obligation's proration, suspensions aside (ledger.md, Words: D). */
export const dueIn = (range: Range, count: number, proration: Proration): number =>
  DUE[proration](count, lengthOf(range), range.periodDays)
