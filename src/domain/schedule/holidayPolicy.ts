import { type CivilDate, ZONE, addDays, instantAt, timeOfDay } from '../calendar/civil'
import { type DaysOff, isDayOff } from '../calendar/holidays'

/** What a column does with an issue that falls on a day off (domain.md §3 rule 8). */
export type HolidayPolicy = 'moveBefore' | 'moveAfter' | 'keep' | 'excuse'

/** An occurrence after the policy; `at` (epoch milliseconds) only if it came with one. */
export type PlacedOccurrence = {
  /** The day the rule names: what the issue is known by, wherever it goes. */
  originalDate: CivilDate
  date: CivilDate
  at?: number
  excused: boolean
  moved: boolean
  /** It left its month: the obligation of the other month gets it. */
  crossesMonth: boolean
}

/** Farther from its day an issue says nothing any more: it stays and somebody decides. */
export const MAX_MOVE_DAYS = 31

type Placement = DaysOff & {
  occurrences: readonly { date: CivilDate; at?: number }[]
  policy: HolidayPolicy
  /** The zone `at` keeps its wall-clock time in. */
  zone?: string
  /** Whether an issue may move to a day that is not off; `true` for all unless told. */
  canMoveTo?: (move: { originalDate: CivilDate; date: CivilDate }) => boolean
}

/**
 * Places occurrences (each date once) around days off. A moved one goes to the nearest day before
 * (after) that is not off and that no other occurrence has; several keep their order. With no such
 * day within `MAX_MOVE_DAYS` it stays where it was, not moved. Answers by original date.
 */
export function applyHolidayPolicy(placement: Placement): PlacedOccurrence[] {
  const byDate = placement.occurrences.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const offDays = new Set(
    byDate.map(({ date }) => date).filter((date) => isDayOff({ ...placement, date })),
  )
  const moves = movesOf({ placement, dates: byDate.map(({ date }) => date), offDays })
  return byDate.map(({ date: originalDate, at }) => {
    const date = moves.get(originalDate) ?? originalDate
    return {
      originalDate,
      date,
      ...(at === undefined
        ? {}
        : { at: shifted({ at, date, originalDate, zone: placement.zone }) }),
      excused: placement.policy === 'excuse' && offDays.has(originalDate),
      moved: date !== originalDate,
      crossesMonth: date.slice(0, 7) !== originalDate.slice(0, 7),
    }
  })
}

const STEPS: Record<HolidayPolicy, -1 | 0 | 1> = {
  moveBefore: -1,
  moveAfter: 1,
  keep: 0,
  excuse: 0,
}

/** The new day of each one that moves; the nearest to the free days goes first, so order holds. */
function movesOf({
  placement,
  dates,
  offDays,
}: {
  placement: Placement
  dates: CivilDate[]
  offDays: ReadonlySet<CivilDate>
}): Map<CivilDate, CivilDate> {
  const moves = new Map<CivilDate, CivilDate>()
  const step = STEPS[placement.policy]
  if (step === 0) return moves
  const taken = new Set(dates)
  const leaving = dates.filter((date) => offDays.has(date))
  for (const originalDate of step > 0 ? leaving : leaving.reverse()) {
    const date = freeDay({ ...placement, originalDate, step, taken })
    if (date === null) continue
    taken.add(date)
    moves.set(originalDate, date)
  }
  return moves
}

function freeDay({
  originalDate,
  step,
  taken,
  canMoveTo = () => true,
  ...off
}: Placement & {
  originalDate: CivilDate
  step: 1 | -1
  taken: ReadonlySet<CivilDate>
}): CivilDate | null {
  for (let days = 1; days <= MAX_MOVE_DAYS; days += 1) {
    const date = addDays(originalDate, days * step)
    if (!taken.has(date) && !isDayOff({ ...off, date }) && canMoveTo({ originalDate, date })) {
      return date
    }
  }
  return null
}

function shifted(move: {
  at: number
  date: CivilDate
  originalDate: CivilDate
  zone?: string
}): number {
  const { at, date, originalDate, zone = ZONE } = move
  return date === originalDate ? at : instantAt(date, timeOfDay(at, zone), zone)
}
