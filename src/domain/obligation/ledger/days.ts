import type { CivilDate } from '../../calendar/civil'

/** A civil day as the number of days since 1970-01-01, so that dates can be compared and subtracted at once. */
export type DayNumber = number

/** Days from `first` to `last`, both inclusive. */
export type DaySpan = { first: DayNumber; last: DayNumber }

export const MS_PER_DAY = 86_400_000

/** The number of a civil date. */
export const dayNumber = (date: CivilDate): DayNumber => Date.parse(date) / MS_PER_DAY

/** The civil date of a day number, within the years 0000 to 9999. */
export const civilDateOfDay = (day: DayNumber): CivilDate =>
  new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

/** How many days a span has; 0 when it ends before it begins. */
export const lengthOf = (span: DaySpan): number => Math.max(0, span.last - span.first + 1)

/** The days that lie in both spans; empty (last before first) if there are none. */
export const overlapOf = (a: DaySpan, b: DaySpan): DaySpan => ({
  first: Math.max(a.first, b.first),
  last: Math.min(a.last, b.last),
})

/** The same days as disjoint spans in order, adjacent ones joined; empty spans vanish. */
export function joined(spans: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = []
  const ordered = spans.filter((span) => lengthOf(span) > 0).sort((a, b) => a.first - b.first)
  for (const span of ordered) {
    const previous = result.at(-1)
    if (previous && span.first <= previous.last + 1) {
      previous.last = Math.max(previous.last, span.last)
    } else {
      result.push({ ...span })
    }
  }
  return result
}

/** The days that lie in both lists; each is disjoint and in order, and so is the result. */
export function intersection(a: readonly DaySpan[], b: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = []
  let i = 0
  let j = 0
  for (let x = a[i], y = b[j]; x && y; x = a[i], y = b[j]) {
    const both = overlapOf(x, y)
    if (lengthOf(both) > 0) result.push(both)
    if (x.last < y.last) i += 1
    else j += 1
  }
  return result
}

/** How many days of a span lie in a list of disjoint spans. */
export function daysWithin(span: DaySpan, spans: readonly DaySpan[]): number {
  let days = 0
  for (const other of spans) {
    days += Math.max(0, Math.min(span.last, other.last) - Math.max(span.first, other.first) + 1)
  }
  return days
}

/** Whether a day lies in one of the spans. */
export const holdsDay = (spans: readonly DaySpan[], day: DayNumber): boolean =>
  spans.some((span) => day >= span.first && day <= span.last)
