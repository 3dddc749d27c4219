import { type CivilDate, isCivilDate } from '../calendar/civil'
import type { NamedRange } from './types'

/** The same date of the year before; of 29 February the last of that month. */
export function yearEarlier(date: CivilDate): CivilDate {
  const same = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`
  return isCivilDate(same) ? same : `${same.slice(0, 8)}28`
}

export const NOW = 'now'
export const BEFORE = 'before'

/** A range as far as it has come, and the same dates of the year before (report.md, Ranges). */
export function sideBySide(
  { from, to }: Pick<NamedRange, 'from' | 'to'>,
  today: CivilDate,
): [now: NamedRange, before: NamedRange] {
  const last = to > today && from <= today ? today : to
  return [
    { name: NOW, from, to: last },
    { name: BEFORE, from: yearEarlier(from), to: yearEarlier(last) },
  ]
}
