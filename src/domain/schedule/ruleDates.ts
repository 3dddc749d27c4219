import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type CivilDate, addDays } from '../calendar/civil'
import type { Rule } from './rule'
import { type ShortMonths, clampedRules } from './shortMonths'

/** Long enough for a few questions a decade, short enough that a daily rule stays small. */
const STRETCH_DAYS = 3 * 366

/**
 * Days are counted in UTC and times set on them afterwards, so that an hour the clock skips in
 * spring cannot swallow an issue: the library leaves such a time out.
 */
const CALENDAR_ZONE = 'UTC'

/**
 * The days of a rule from `from` to `until` (both inclusive, never before `startDate`, from which
 * intervals are counted), sorted, each once. COUNT and UNTIL are the caller's. Lazy: stop reading
 * and nothing further is computed.
 */
export function* ruleDates({
  rule,
  startDate,
  from,
  until,
  shortMonths,
}: {
  rule: Rule
  startDate: CivilDate
  from: CivilDate
  until: CivilDate
  shortMonths: ShortMonths
}): Generator<CivilDate> {
  const rules = shortMonths === 'clamp' ? clampedRules({ rule, startDate }) : [rule]
  const engines = rules.map((part) => engineFor({ rule: part, startDate }))
  let first = from < startDate ? startDate : from
  while (first <= until) {
    const stretchEnd = addDays(first, STRETCH_DAYS)
    const last = stretchEnd < until ? stretchEnd : until
    yield* datesBetween({ engines, first, last })
    first = addDays(last, 1)
  }
}

type Engine = ReturnType<typeof engineFor>

function engineFor({ rule, startDate }: { rule: Rule; startDate: CivilDate }) {
  return new RRuleTemporal({
    freq: rule.freq,
    interval: rule.interval,
    wkst: rule.weekStart,
    byDay: orNothing(rule.byDay.map(({ ordinal, weekday }) => `${ordinal ?? ''}${weekday}`)),
    byMonthDay: orNothing(rule.byMonthDay),
    byMonth: orNothing(rule.byMonth),
    bySetPos: orNothing(rule.bySetPos),
    dtstart: midnight(startDate),
    tzid: CALENDAR_ZONE,
    // Its answers are then ours on every runtime, with a native Temporal or without one.
    temporal: Temporal,
    cache: false,
  })
}

function datesBetween(stretch: { engines: Engine[]; first: CivilDate; last: CivilDate }) {
  const [first, last] = [midnight(stretch.first), midnight(stretch.last)]
  const dates = stretch.engines.flatMap((engine) =>
    engine.between(first, last, true).map((moment) => moment.toPlainDate().toString()),
  )
  return [...new Set(dates)].sort()
}

const midnight = (date: CivilDate) => Temporal.PlainDate.from(date).toZonedDateTime(CALENDAR_ZONE)

const orNothing = <Item>(list: Item[]) => (list.length > 0 ? list : undefined)
