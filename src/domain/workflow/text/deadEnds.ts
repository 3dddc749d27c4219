import { addDays, type CivilDate } from '../../calendar/civil'
import type { ChainStep } from './chains'
import { unsignedStep } from './unsignedStep'
import { peopleForText, type TextDesk } from './desks'
import type { Delegation, Person, Role } from './types'

type Chain = { readonly steps: readonly ChainStep[]; readonly distinct: boolean }
type People = Readonly<Record<Person, readonly Role[]>>
type Desk = TextDesk & { readonly id: string }

/** Who is there for a chain: who may author among the people of an outlet, its open desks, who stands in for whom. */
export type House = {
  readonly people: People
  readonly authors: readonly Person[]
  readonly desks: readonly Desk[]
  readonly delegations: readonly Delegation[]
}

/** Days from one to another, both included; `to` is null where no end is known. */
export type DaySpan = { from: CivilDate; to: CivilDate | null }

/** A step that nobody could sign of a text. */
export type DeadEnd = {
  /** Whose text; null of anybody's. */
  author: Person | null
  /** Of which desk; null of none, or of any where it is anybody's. */
  desk: string | null
  step: ChainStep
  days: DaySpan[]
}

/**
 * Where a chain leads nowhere for the people of an outlet, from a day on: steps whose roles nobody holds; and for each
 * author, in each of their desks, steps that nobody but they could sign. Days differ by who stands in for whom. Where each
 * step wants another person, the first step that is left over counts.
 */
export function deadEnds(chain: Chain, house: House, today: CivilDate): DeadEnd[] {
  const always = [{ from: today, to: null }]
  const empty = chain.steps.filter(({ roles }) => !isHeld(roles, house.people))
  if (empty.length > 0) {
    return empty.map((step) => ({ author: null, desk: null, step, days: always }))
  }
  const spans = spansFrom(today, house.delegations)
  return placesOf(house).flatMap((place) => {
    const found = new Map<string, DeadEnd>()
    for (const span of spans) {
      const people = peopleOn(span.from, house, place.desk)
      const step = unsignedStep(chain, people, { author: place.author, writers: [] })
      if (!step) continue
      const known = found.get(step.id)
      if (known) known.days = joined(known.days, span)
      else found.set(step.id, { ...place, desk: place.desk?.id ?? null, step, days: [span] })
    }
    return [...found.values()]
  })
}

/** Whose texts there are, and of which desks: of each of theirs, and of none where they have not just one. */
function placesOf({ authors, desks }: House): { author: Person; desk: Desk | null }[] {
  return authors.flatMap((author) => {
    const own = desks.filter(({ members }) => members.includes(author))
    return [...(own.length === 1 ? [] : [null]), ...own].map((desk) => ({ author, desk }))
  })
}

/** The days from today on, cut where somebody begins or ends standing in for another. */
function spansFrom(today: CivilDate, delegations: readonly Delegation[]): DaySpan[] {
  const cuts = delegations.flatMap(({ start, end }) => [start, addDays(end, 1)])
  const starts = [...new Set([today, ...cuts])].filter((day) => day >= today).sort()
  return starts.map((from, index) => {
    const next = starts[index + 1]
    return { from, to: next === undefined ? null : addDays(next, -1) }
  })
}

function joined(days: readonly DaySpan[], span: DaySpan): DaySpan[] {
  const last = days.at(-1)
  return last?.to && addDays(last.to, 1) === span.from
    ? [...days.slice(0, -1), { from: last.from, to: span.to }]
    : [...days, span]
}

/** The roles of each for texts of a desk on a day: their own, and the own ones of those they stand in for. */
function peopleOn(day: CivilDate, { people, delegations }: House, desk: Desk | null): People {
  const own = peopleForText(people, desk)
  const acting = delegations.filter(({ start, end }) => start <= day && day <= end)
  return Object.fromEntries(
    Object.entries(own).map(([person, roles]) => [
      person,
      [
        ...roles,
        ...acting.filter(({ to }) => to === person).flatMap(({ from }) => own[from] ?? []),
      ],
    ]),
  )
}

const isHeld = (roles: readonly Role[], people: People): boolean =>
  Object.values(people).some((held) => roles.some((role) => held.includes(role)))
