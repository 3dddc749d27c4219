import type { CivilDate } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import type { PastedHoliday } from '@/domain/calendar/pastedHolidays'

/** What a pasted day does to the table; `was` is what stands there now. */
export type ComparedHoliday = PastedHoliday & {
  status: 'new' | 'same' | 'changed'
  was: Holiday | null
}

/** Pasted days beside the table as it is: the same day pasted again changes nothing. */
export function compareTable(
  rows: readonly PastedHoliday[],
  table: readonly Holiday[],
): ComparedHoliday[] {
  const known = new Map(table.map((day) => [day.date, day]))
  return rows.map((row) => {
    const was = known.get(row.date) ?? null
    const isSame = was !== null && was.kind === row.kind && was.name === row.name
    return { ...row, was, status: was === null ? 'new' : isSame ? 'same' : 'changed' }
  })
}

/** The table once the pasted days are in it, by date. */
export function mergedTable(
  rows: readonly ComparedHoliday[],
  table: readonly Holiday[],
): Holiday[] {
  const days = new Map<CivilDate, Holiday>(table.map((day) => [day.date, day]))
  for (const { date, kind, name } of rows) days.set(date, { date, kind, name })
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1))
}

/** The days that become days off. */
export function newDaysOff(rows: readonly ComparedHoliday[]): Holiday[] {
  return rows.filter(({ kind, was }) => kind === 'off' && was?.kind !== 'off')
}
