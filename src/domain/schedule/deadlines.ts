import { type CivilDate, ZONE, addDays, civilDateOf, instantAt, timeOfDay } from '../calendar/civil'
import { type Holiday, isDayOff, nextWorkday, previousWorkday } from '../calendar/holidays'

/** What has to be ready: it says who works on it and what counts as done. */
export const DEADLINE_KINDS = ['script', 'approval', 'tape', 'other'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** What a deadline on a day off does. */
export type DeadlinePolicy = 'keep' | 'moveBefore' | 'moveAfter'

/** A step before every issue of a column: so many days before the slot, at a wall-clock time or at the slot's own. */
export type DeadlineStep = {
  /** What a step is known by when its words change. */
  key: string
  kind: DeadlineKind
  name: string
  daysBefore: number
  time: string | null
}

/** One step of one issue; `at` in epoch milliseconds. */
export type Deadline = Pick<DeadlineStep, 'key' | 'kind' | 'name'> & {
  at: number
  /** A day off moved it from the day the offset names. */
  moved: boolean
}

type Slot = {
  /** Epoch milliseconds. */
  plannedAt: number
  steps: readonly DeadlineStep[]
  policy: DeadlinePolicy
  holidays: readonly Pick<Holiday, 'date' | 'kind'>[]
  zone?: string
}

/**
 * The deadlines of an issue, earliest first: a function of its slot, so that a moved slot moves them too and nothing
 * is kept that could go stale. None is later than the slot; one that would move past it goes before the days off.
 */
export function issueDeadlines({ plannedAt, steps, ...rest }: Slot): Deadline[] {
  const zone = rest.zone ?? ZONE
  const slotDay = civilDateOf(plannedAt, zone)
  return steps
    .map(({ key, kind, name, daysBefore, time }) => {
      const named = addDays(slotDay, -daysBefore)
      const day = placed({ ...rest, day: named, slotDay })
      const at = instantAt(day, time || timeOfDay(plannedAt, zone), zone)
      return { key, kind, name, at: Math.min(at, plannedAt), moved: day !== named }
    })
    .toSorted((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1))
}

type Day = Pick<Slot, 'policy' | 'holidays'> & { day: CivilDate; slotDay: CivilDate }

function placed({ policy, holidays, day, slotDay }: Day): CivilDate {
  if (policy === 'keep' || !isDayOff({ date: day, holidays })) return day
  const after = policy === 'moveAfter' ? nextWorkday({ date: day, holidays }) : null
  if (after !== null && after <= slotDay) return after
  return previousWorkday({ date: day, holidays }) ?? day
}

/** How a deadline stands; one that had passed before the issue was entered is nobody's delay. */
export type DeadlineState = 'done' | 'passedBefore' | 'overdue' | 'today' | 'ahead'

type Question = {
  at: number
  now: number
  isDone: boolean
  /** When the issue was entered; null where that is not known. */
  enteredAt: number | null
  zone?: string
}

/** How a deadline stands at an instant; all in epoch milliseconds. */
export function deadlineState({ at, now, isDone, enteredAt, zone }: Question): DeadlineState {
  if (isDone) return 'done'
  if (at < now) return enteredAt !== null && at < enteredAt ? 'passedBefore' : 'overdue'
  return civilDateOf(at, zone) === civilDateOf(now, zone) ? 'today' : 'ahead'
}
