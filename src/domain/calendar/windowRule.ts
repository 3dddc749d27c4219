import type { CivilDate } from './civil'
import type { WindowRule } from './reportWindows'

/** Why a rule makes no window that a report could be of. */
export type WindowRuleFault = 'order' | 'long' | 'due'

/** What is wrong with a rule, whatever the year; null when nothing is. */
export function windowRuleFault({
  fromMonthDay,
  toMonthDay,
  dueMonthDay,
  fromPreviousYear,
}: WindowRule): WindowRuleFault | null {
  if (!fromPreviousYear && toMonthDay < fromMonthDay) return 'order'
  if (fromPreviousYear && toMonthDay >= fromMonthDay) return 'long'
  return dueMonthDay < toMonthDay ? 'due' : null
}

type Validity = { name: string; validFrom: CivilDate | null; validTo: CivilDate | null }

/** Whether two rules of one name hold on some day together: a year would have that report twice. */
export const isRuleTwice = (one: Validity, other: Validity): boolean =>
  one.name === other.name &&
  (one.validFrom ?? '') <= (other.validTo ?? '9999-12-31') &&
  (other.validFrom ?? '') <= (one.validTo ?? '9999-12-31')
