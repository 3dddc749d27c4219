import { type CivilDate, civilDateOf, ZONE } from '../calendar/civil'
import { type Holiday } from '../calendar/holidays'
import { type Slot, slotClashes } from './clashes'
import type { HolidayPolicy } from './holidayPolicy'
import { isSuspendedOn, type PlannedSuspension } from './suspension'

/** An issue that is on, with what of its column and outlet its slot is judged by. */
export type JudgedSlot = Slot & {
  columnId: string
  /** Both ends inclusive; the narrower of column and outlet. */
  validFrom: CivilDate
  validTo: CivilDate | null
  holidayPolicy: HolidayPolicy
  /** Whether two at the same time and place disturb each other: items of a page without a place don't. */
  isExclusive: boolean
}

/** What can't work: it must be put right before a schedule is submitted. */
export type SlotBlocker =
  | { kind: 'clash'; first: string; second: string; overlapSeconds: number }
  | { kind: 'beforeValidity'; id: string; validFrom: CivilDate }
  | { kind: 'afterValidity'; id: string; validTo: CivilDate }

/** What works but should be known. */
export type SlotWarning =
  | { kind: 'holiday'; id: string; name: string; policy: HolidayPolicy }
  | { kind: 'suspended'; id: string }

type Judged = {
  slots: readonly JudgedSlot[]
  /** Epoch milliseconds. What went before is history and judged no more. */
  now: number
  zone?: string
}

/** Clashes and slots outside their column's life, by time then id. */
export function slotBlockers({ slots, now, zone = ZONE }: Judged): SlotBlocker[] {
  const outside = slots
    .filter(({ startsAt }) => startsAt >= now)
    .flatMap((slot): SlotBlocker[] => {
      const { id, validFrom, validTo } = slot
      const date = civilDateOf(slot.startsAt, zone)
      if (date < validFrom) return [{ kind: 'beforeValidity', id, validFrom }]
      if (validTo !== null && date > validTo) return [{ kind: 'afterValidity', id, validTo }]
      return []
    })
  const clashes = slotClashes(slots.filter(({ isExclusive }) => isExclusive))
    .filter(({ second }) => second.startsAt >= now)
    .map(({ first, second, overlapSeconds }): SlotBlocker => {
      return { kind: 'clash', first: first.id, second: second.id, overlapSeconds }
    })
  return [...clashes, ...outside]
}

/** Slots on days off and in suspensions, in the order given; a suspended one is told once. */
export function slotWarnings({
  slots,
  now,
  holidays,
  suspensions,
  zone = ZONE,
}: Judged & {
  holidays: readonly Holiday[]
  suspensions: readonly PlannedSuspension[]
}): SlotWarning[] {
  return slots
    .filter(({ startsAt }) => startsAt >= now)
    .flatMap((slot): SlotWarning[] => {
      const date = civilDateOf(slot.startsAt, zone)
      const day = holidays.find((one) => one.kind === 'off' && one.date === date)
      if (day) return [{ kind: 'holiday', id: slot.id, name: day.name, policy: slot.holidayPolicy }]
      const isSuspended = isSuspendedOn({ column: slot.columnId, date }, suspensions)
      return isSuspended ? [{ kind: 'suspended', id: slot.id }] : []
    })
}

/** A wished date of a request, and whether an issue made for that request is on that day. */
export type Wish = { request: string; date: CivilDate }

/** The wished dates that no issue of their own request serves, as given. */
export function unservedWishes({
  wishes,
  issues,
}: {
  wishes: readonly Wish[]
  issues: readonly { request: string | null; date: CivilDate }[]
}): Wish[] {
  return wishes.filter(
    (wish) => !issues.some(({ request, date }) => request === wish.request && date === wish.date),
  )
}
