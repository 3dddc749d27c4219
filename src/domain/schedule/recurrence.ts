import {
  type CivilDate,
  ZONE,
  addDays,
  instantAt,
  isCivilDate,
  startOfDay,
} from '../calendar/civil'
import { parseRule } from './parseRule'
import { type RecurrenceRule, type RuleEnd, RuleError, type RuleProblem } from './rule'
import { ruleDates } from './ruleDates'
import type { ShortMonths } from './shortMonths'

/** A day a rule names and the instant (epoch milliseconds) of its slot. */
export type Occurrence = { date: CivilDate; at: number }

/** The most occurrences one question is answered with. */
export const MAX_OCCURRENCES = 5000

/** How far ahead to look for a next date: 29 February on a Friday is up to 40 years away. */
const SEARCH_DAYS = 60 * 366

export type OccurrenceQuery = {
  rrule: string
  /** The day intervals are counted from; nothing occurs before it. */
  startDate: CivilDate
  /** Wall-clock `HH:MM`. A time the clock skips that day moves on by the skipped hour. */
  time: string
  zone?: string
  /** @default startDate */
  from?: CivilDate
  /** Inclusive. */
  until: CivilDate
  /** @default 'skip' */
  shortMonths?: ShortMonths
  /** Days the rule names but that have no issue. COUNT counts them all the same (RFC 5545). */
  exceptions?: readonly CivilDate[]
  /** Days added by hand; an exception wins over them. */
  extra?: readonly CivilDate[]
  /** @default MAX_OCCURRENCES */
  limit?: number
}

/**
 * The occurrences from `from` to `until`, by date, each date once, at most `limit` of them (the
 * earliest). Throws a RuleError for a rule `checkRule` refuses to read.
 */
export function occurrences({
  rrule,
  startDate,
  time,
  zone = ZONE,
  from = startDate,
  until,
  shortMonths = 'skip',
  exceptions = [],
  extra = [],
  limit = MAX_OCCURRENCES,
}: OccurrenceQuery): Occurrence[] {
  const parsed = parseRule(rrule)
  if (!parsed.ok) throw new RuleError(parsed.code, rrule)
  const { rule } = parsed
  const excluded = new Set(exceptions)
  const endsAt = rule.until ? endOf({ end: rule.until, zone }) : Infinity

  const found = new Set(
    extra.filter((date) => from <= date && date <= until && !excluded.has(date)),
  )
  let room = limit
  let left = rule.count ?? Infinity
  // COUNT counts from the start, so a counted rule is read from there.
  const readFrom = rule.count === null ? from : startDate
  for (const date of ruleDates({ rule, startDate, from: readFrom, until, shortMonths })) {
    if (room <= 0 || left <= 0 || instantAt(date, time, zone) > endsAt) break
    left -= 1
    if (date < from || excluded.has(date)) continue
    found.add(date)
    room -= 1
  }
  return [...found]
    .sort()
    .slice(0, Math.max(0, limit))
    .map((date) => ({ date, at: instantAt(date, time, zone) }))
}

/** The next dates of a rule, for showing them before it is saved. */
export function previewOccurrences({
  count = 12,
  ...query
}: Omit<OccurrenceQuery, 'until' | 'limit'> & {
  until?: CivilDate | null
  /** @default 12 */
  count?: number
}): Occurrence[] {
  const until = query.until ?? addDays(query.from ?? query.startDate, SEARCH_DAYS)
  return occurrences({ ...query, until, limit: count })
}

export type RuleCheck = { ok: true } | { ok: false; code: RuleProblem }

/** Whether a column may use a rule that starts on `from` and ends on `until` (`null` = open). */
export function checkRule({
  rrule,
  from,
  until,
  shortMonths,
}: {
  rrule: string
  from: CivilDate
  until: CivilDate | null
  shortMonths?: ShortMonths
}): RuleCheck {
  const parsed = parseRule(rrule)
  if (!parsed.ok) return parsed
  if (!isCivilDate(from) || (until !== null && !isCivilDate(until))) return refuse('dates')
  if (isOver({ rule: parsed.rule, from, until })) return refuse('ended')
  const query = { rrule, startDate: from, time: '00:00', shortMonths, until, count: 1 }
  return previewOccurrences(query).length > 0 ? { ok: true } : refuse('never')
}

const refuse = (code: RuleProblem): RuleCheck => ({ ok: false, code })

function isOver(check: {
  rule: RecurrenceRule
  from: CivilDate
  until: CivilDate | null
}): boolean {
  const ends = [check.until, check.rule.until?.date]
  return ends.some((end) => end != null && end < check.from)
}

/** The last instant UNTIL allows: a bare date allows all of that day in the column's zone. */
function endOf({ end, zone }: { end: RuleEnd; zone: string }): number {
  if (end.time === null) return startOfDay(addDays(end.date, 1), zone) - 1
  return instantAt(end.date, end.time, end.isUtc ? 'UTC' : zone)
}
