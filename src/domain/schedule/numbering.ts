import type { CivilDate } from '../calendar/civil'

/** An issue's number in its column's year. */
export type IssueNumber = { year: number; number: number }

/**
 * The number after the highest one given that year; 1 in a new year. Numbers are never given twice:
 * pass those of cancelled and deleted issues too.
 */
export function nextNumber({ taken }: { taken: readonly number[] }): number {
  return taken.reduce((highest, number) => Math.max(highest, number), 0) + 1
}

/** `Số 18/2026` (design.md, Public site). */
export function formatIssueNumber({ number, year }: IssueNumber): string {
  return `Số ${number}/${year}`
}

/** The numbers between 1 and the highest that nobody has, for somebody to explain. */
export function numberGaps({ taken }: { taken: readonly number[] }): number[] {
  const used = new Set(taken)
  const end = nextNumber({ taken })
  const gaps: number[] = []
  for (let number = 1; number < end; number += 1) {
    if (!used.has(number)) gaps.push(number)
  }
  return gaps
}

/**
 * Numbers for one column's new issues, by date (ties: smaller id) and year of the date, after those
 * already taken. What has a number keeps it: moving an issue, or adding one in between, renumbers
 * nothing.
 */
export function assignNumbers<Id extends string>({
  issues,
  taken,
}: {
  issues: readonly { id: Id; date: CivilDate }[]
  taken: readonly IssueNumber[]
}): ({ id: Id } & IssueNumber)[] {
  const next = new Map<number, number>()
  return issues.toSorted(byDateThenId).map(({ id, date }) => {
    const year = Number(date.slice(0, 4))
    const number = next.get(year) ?? nextNumber({ taken: numbersOf({ taken, year }) })
    next.set(year, number + 1)
    return { id, year, number }
  })
}

function numbersOf({ taken, year }: { taken: readonly IssueNumber[]; year: number }): number[] {
  return taken.filter((issue) => issue.year === year).map((issue) => issue.number)
}

type Dated = { id: string; date: CivilDate }

function byDateThenId(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
