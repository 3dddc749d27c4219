import { type CivilDate, addDays, civilDateOf, instantAt, timeOfDay, ZONE } from '../calendar/civil'
import { type HolidayPolicy, MAX_MOVE_DAYS } from './holidayPolicy'
import { judgeSlot, type SlotBook } from './makeUpSlots'

/** An issue that stands on a day off which was entered after it was planned; `plannedAt` in epoch milliseconds. */
export type IssueOnDayOff = { id: string; plannedAt: number }

/** What is done with it: the words of the column's policy, chosen issue by issue. */
export type Decisions = ReadonlyMap<string, HolidayPolicy>

type Column = {
  book: SlotBook
  /** Days on which the column is not to go out, and days the rule keeps for issues yet to come. */
  closed: readonly CivilDate[]
  now: number
  zone?: string
}

/** Where each issue may go, both ways; `null` where no day within `MAX_MOVE_DAYS` is free. */
export type Moves = ReadonlyMap<string, { moveBefore: number | null; moveAfter: number | null }>

/**
 * Where the issues of one column may move off their days off, at their own time of day: the nearest day that is not
 * off, free, and open to the column. Those that move have their places first, in the order that keeps their order.
 */
export function dayOffMoves(
  column: Column,
  issues: readonly IssueOnDayOff[],
  decisions: Decisions,
): Moves {
  const taken = new Map(column.book.taken.map((slot) => [slot.id, slot.startsAt]))
  const byTime = issues.toSorted((one, other) => one.plannedAt - other.plannedAt)
  const deciding = (policy: HolidayPolicy) =>
    byTime.filter(({ id }) => decisions.get(id) === policy)
  const chosen = new Map<string, number | null>()
  const moving = [
    ...deciding('moveBefore')
      .reverse()
      .map((issue) => ({ issue, step: -1 as const })),
    ...deciding('moveAfter').map((issue) => ({ issue, step: 1 as const })),
  ]
  for (const { issue, step } of moving) {
    const at = nearestFree({ column, taken, issue, step })
    chosen.set(issue.id, at)
    if (at !== null) taken.set(issue.id, at)
  }
  return new Map(
    issues.map((issue) => {
      const way = (policy: HolidayPolicy, step: 1 | -1) =>
        decisions.get(issue.id) === policy
          ? (chosen.get(issue.id) ?? null)
          : nearestFree({ column, taken, issue, step })
      return [issue.id, { moveBefore: way('moveBefore', -1), moveAfter: way('moveAfter', 1) }]
    }),
  )
}

type Search = {
  column: Column
  /** When each issue of the outlet is on, as decided so far. */
  taken: ReadonlyMap<string, number>
  issue: IssueOnDayOff
  step: 1 | -1
}

function nearestFree({ column, taken, issue, step }: Search): number | null {
  const { book, closed, now, zone = ZONE } = column
  const others = book.taken
    .filter(({ id }) => id !== issue.id)
    .map((slot) => ({ ...slot, startsAt: taken.get(slot.id) ?? slot.startsAt }))
  // Whatever the column does with days off, nobody moves an issue onto another one.
  const searched: SlotBook = {
    ...book,
    taken: others,
    column: { ...book.column, holidayPolicy: 'moveAfter' },
  }
  const busy = new Set([
    ...closed,
    ...others
      .filter(({ columnId }) => columnId === book.column.columnId)
      .map(({ startsAt }) => civilDateOf(startsAt, zone)),
  ])
  const [day, time] = [civilDateOf(issue.plannedAt, zone), timeOfDay(issue.plannedAt, zone)]
  for (let days = 1; days <= MAX_MOVE_DAYS; days += 1) {
    const date = addDays(day, days * step)
    if (busy.has(date)) continue
    const startsAt = instantAt(date, time, zone)
    const { refusals, dayOff } = judgeSlot({ book: searched, startsAt, now, zone })
    if (refusals.length === 0 && !dayOff) return startsAt
  }
  return null
}
