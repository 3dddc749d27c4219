import type { CivilDate } from '../calendar/civil'
import type { RuleWeekday } from './rule'
import { choiceOf, type RuleChoice, ruleOfChoice } from './ruleChoice'
import { dayOf, numberOf, type RuleDay } from './ruleDay'

const DAYS_PER_WEEK = 7
const LAST = -1

/**
 * The rule by which a whole series moves as one of its days does: the second Friday to the Saturday after it is the
 * second (or third) Saturday from then on. Null where that cannot be said: another month, or a rule that takes an expert.
 */
export function shiftedRule(rrule: string, from: CivilDate, to: CivilDate): string | null {
  if (from === to) return rrule
  const choice = choiceOf(rrule)
  const shifted = choice && shift(choice, dayOf(numberOf(from)), dayOf(numberOf(to)))
  return shifted && ruleOfChoice(shifted)
}

function shift(choice: RuleChoice, from: RuleDay, to: RuleDay): RuleChoice | null {
  const isSameMonth = from.year === to.year && from.month === to.month
  switch (choice.kind) {
    case 'daily':
      return null
    case 'weekly': {
      if (!choice.weekdays.includes(from.weekday)) return null
      const others = choice.weekdays.filter((weekday) => weekday !== from.weekday)
      return { ...choice, weekdays: [...others, to.weekday] }
    }
    case 'nthWeekdays': {
      const own = choice.days.find((day) => isOn(day, from))
      if (!own || own.ordinal === null || !isSameMonth) return null
      const others = choice.days.filter((day) => day !== own)
      return { ...choice, days: [...others, { weekday: to.weekday, ordinal: ordinalAt(own, to) }] }
    }
    case 'monthDays':
    case 'yearly': {
      const own = choice.days.find((day) => day === from.day || (day === LAST && isLastDay(from)))
      if (own === undefined || !isSameMonth) return null
      return { ...choice, days: [...choice.days.filter((day) => day !== own), to.day] }
    }
  }
}

function isOn({ weekday, ordinal }: RuleWeekday, day: RuleDay): boolean {
  if (weekday !== day.weekday) return false
  return ordinal === LAST ? isLastOfKind(day) : ordinal === nthOfKind(day)
}

/** The last stays the last where it can; a fifth one is not in every month, so it is the last too. */
function ordinalAt({ ordinal }: RuleWeekday, to: RuleDay): number {
  const nth = nthOfKind(to)
  const isEnd = isLastOfKind(to) && (ordinal === LAST || nth > 4)
  return isEnd ? LAST : nth
}

const nthOfKind = ({ day }: RuleDay) => Math.ceil(day / DAYS_PER_WEEK)
const isLastOfKind = ({ day, daysInMonth }: RuleDay) => day + DAYS_PER_WEEK > daysInMonth
const isLastDay = ({ day, daysInMonth }: RuleDay) => day === daysInMonth
