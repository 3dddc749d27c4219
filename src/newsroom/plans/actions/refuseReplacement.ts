import { addDays, type CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { refuseFor } from '../../desk/deskRefusal'
import { failure, type NewsroomError } from '../../words/failure'
import type { ObligationHead } from '../../obligations/obligationHead'
import { type DeskPlan, lastDayOf, type Successor } from '../replacementFacts'

/** What speaks against one plan in the place of another from a date. */
export function refusePlans(old: DeskPlan, by: DeskPlan, from: CivilDate): void {
  const found: NewsroomError[] = []
  if (by.id === old.id) found.push(failure('planSame'))
  if (by.replacedBy) found.push(failure('planOutdated', { number: by.title }))
  if (from <= old.validFrom) {
    found.push(failure('planTooEarly', { from: formatDatePadded(old.validFrom) }))
  }
  if (from < by.validFrom || (by.validTo !== null && from > by.validTo)) {
    found.push(
      failure('planOutside', {
        number: by.title,
        from: formatDatePadded(by.validFrom),
        until: by.validTo ? ` đến hết ${formatDatePadded(by.validTo)}` : '',
      }),
    )
  }
  const isSame = old.replacedBy === by.id && (old.validTo ?? '') <= addDays(from, -1)
  if (old.replacedBy && !isSame) {
    found.push(
      failure('planReplaced', {
        from: old.validTo ? formatDatePadded(addDays(old.validTo, 1)) : '',
      }),
    )
  }
  refuseFor(found)
}

type Said = {
  /** All obligations of the old plan. */
  old: readonly ObligationHead[]
  successors: readonly Successor[]
  items: readonly { obligation: string }[]
  /** What the new plan has already, beside what an earlier run of this made. */
  already: readonly ObligationHead[]
  from: CivilDate
  until: CivilDate | null
}

/** What speaks against what was said of the obligations: each must be named once, and none may stand twice. */
export function refuseObligations({ old, successors, items, ...said }: Said): void {
  const { already, from, until } = said
  const found: NewsroomError[] = []
  const titled = (heads: readonly ObligationHead[]) =>
    heads.map(({ title }) => `“${title}”`).join(', ')
  const future = old.filter(({ validFrom }) => validFrom >= from)
  if (future.length > 0) {
    found.push(failure('planFuture', { titles: titled(future), from: formatDatePadded(from) }))
  }
  const named = items.map(({ obligation }) => obligation)
  const known = new Set(old.map(({ id }) => id))
  if (named.some((id) => !known.has(id)) || new Set(named).size < named.length) {
    found.push(failure('planForeign'))
  }
  const left = successors.filter(({ head, made }) => !made && !named.includes(head.id))
  if (left.length > 0) {
    found.push(failure('planUnsaid', { titles: titled(left.map(({ head }) => head)) }))
  }
  const carried = successors.filter(({ next, made }) => next !== null && made === null)
  const there = carried.filter(({ head }) =>
    already.some((other) => isSameWork(head, other) && overlaps(other, { from, until })),
  )
  if (there.length > 0) {
    found.push(failure('planThere', { titles: titled(there.map(({ head }) => head)) }))
  }
  const twice = carried.filter(({ head, next }) =>
    carried.some(
      (other) =>
        other.head.id !== head.id &&
        isSameWork(head, other.head) &&
        other.next?.clause.trim() === next?.clause.trim(),
    ),
  )
  if (twice.length > 0) {
    found.push(failure('planTwice', { titles: titled(twice.map(({ head }) => head)) }))
  }
  refuseFor(found)
}

const columnKey = ({ columns }: ObligationHead) =>
  columns
    .map(({ id }) => id)
    .sort()
    .join(' ')

function isSameWork(one: ObligationHead, other: ObligationHead): boolean {
  return one.outletId === other.outletId && columnKey(one) === columnKey(other)
}

function overlaps(
  other: ObligationHead,
  { from, until }: { from: CivilDate; until: CivilDate | null },
): boolean {
  const last = lastDayOf(other)
  return (last === null || last >= from) && (until === null || other.validFrom <= until)
}
