import type { CivilDate } from '../calendar/civil'

type Life = { readonly validFrom?: CivilDate | null; readonly validTo?: CivilDate | null }

/** The last day of what belongs to an outlet: its own, or the outlet's where that closes before; `null` is open. */
export function lastDayWithin(
  own: CivilDate | null | undefined,
  outletsLast: CivilDate | null | undefined,
): CivilDate | null {
  if (!own || !outletsLast) return own || outletsLast || null
  return own < outletsLast ? own : outletsLast
}

/** The days a column lives, inclusive: its own, cut to the life of its outlet (domain.md §1). */
export function columnLife(
  column: Life & { readonly validFrom: CivilDate },
  outlet: Life,
): { validFrom: CivilDate; validTo: CivilDate | null } {
  const opens = outlet.validFrom ?? ''
  return {
    validFrom: opens > column.validFrom ? opens : column.validFrom,
    validTo: lastDayWithin(column.validTo, outlet.validTo),
  }
}
