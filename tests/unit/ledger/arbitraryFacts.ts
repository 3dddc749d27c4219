import fc from 'fast-check'
import { PERIOD_KINDS } from '../../../src/domain/calendar/periods'
import type { InstantText } from '../../../src/domain/contract/instants'
import { AIRING_KINDS, PRORATIONS, type Facts } from '../../../src/domain/obligation/ledger/types'

/**
 * Small, dense facts: a handful of issues and airings in three columns within some weeks, so that make-ups, waivers,
 * suspensions, grace, lengths and period ends meet again and again.
 */

const DAY = 86_400_000
const SPAN_DAYS = 60

/** First days of the facts: over the turn of a year, and over the changes of the clocks in spring and autumn. */
const ORIGINS = ['2025-12-20', '2026-02-10', '2026-08-20', '2020-12-01'] as const

/** Zones east and west, with summer time, and (Santiago) with a day that begins at 01:00 and one of 25 hours. */
const ZONES = [
  'Asia/Ho_Chi_Minh',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Auckland',
  'America/Santiago',
  'UTC',
] as const

/** The same instant can be written with `Z` or any offset. */
export const written = (ms: number, offsetMinutes: number): InstantText => {
  if (offsetMinutes === 0) return new Date(ms).toISOString().replace('.000', '')
  const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(offsetMinutes)
  const two = (value: number) => String(value).padStart(2, '0')
  const sign = offsetMinutes < 0 ? '-' : '+'
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const plusDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

const dateNear = (origin: string, from = 0, to = SPAN_DAYS) =>
  fc.integer({ min: from, max: to }).map((days) => plusDays(origin, days))

/** Few times of day, some of them on the edge of a day here or there, so that instants coincide. */
const instantNear = (origin: string, from = 0) =>
  fc
    .record({
      day: fc.oneof(fc.integer({ min: from, max: SPAN_DAYS }), fc.constantFrom(26, 27, 40)),
      minutes: fc.constantFrom(0, 3 * 60, 4 * 60 + 59, 12 * 60, 16 * 60 + 59, 17 * 60, 1439),
      offset: fc.constantFrom(0, 420, -300, 330),
    })
    .map(({ day, minutes, offset }) =>
      written(Date.parse(origin) + day * DAY + minutes * 60_000, offset),
    )

const column = fc.constantFrom('c1', 'c1', 'c1', 'c2', 'c3')
const columns = fc.uniqueArray(column, { minLength: 1, maxLength: 3 })
const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0)

const obligationNear = (origin: string) =>
  fc
    .record({
      columns,
      measure: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({
            kind: fc.constant('count' as const),
            count: fc.constantFrom(0, 1, 1, 2, 3),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({ kind: fc.constant('freshness' as const), days: fc.nat(12) }),
        },
      ),
      period: fc.constantFrom('month', 'month', 'month', ...PERIOD_KINDS),
      validFrom: dateNear(origin, -90, 20),
      validDays: fc.option(fc.nat(200), { freq: 2 }),
      proration: fc.constantFrom(...PRORATIONS),
      minimumSeconds: fc.constantFrom(null, null, 600),
      lateAfterMinutes: fc.constantFrom(0, 30, 1440),
      graceHours: fc.constantFrom(0, 24, 240),
    })
    .map(({ validDays, ...rest }) => ({
      ...rest,
      validTo: validDays === null ? null : plusDays(rest.validFrom, validDays),
    }))

/** Ids whose code unit order differs from their order in the list and from the order of a dictionary. */
const ISSUE_IDS = ['b', 'B', 'a10', 'a9', 'é', 'z', 'Z', 'ă', '_']

const issueNear = (origin: string) =>
  fc.record({
    column,
    plannedAt: fc.oneof(
      { weight: 6, arbitrary: instantNear(origin) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    cancelled: rarely,
    waived: rarely,
    makesUp: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 2, arbitrary: fc.nat(ISSUE_IDS.length) },
    ),
  })

const airingNear = (origin: string) =>
  fc.record({
    issue: fc.nat(ISSUE_IDS.length - 1),
    startedAt: instantNear(origin),
    seconds: fc.constantFrom(null, 599, 600, 900),
    kind: fc.constantFrom('first', 'first', 'first', ...AIRING_KINDS),
    confirmed: rarely.map((unconfirmed) => !unconfirmed),
  })

const suspensionNear = (origin: string) =>
  fc
    .record({ columns, from: dateNear(origin), days: fc.constantFrom(0, 1, 6, 40) })
    .map(({ columns, from, days }) => ({
      columns,
      from,
      to: plusDays(from, days),
    }))

const withIds = <T>(items: T[], prefix: string) =>
  items.map((item, i) => ({ id: `${prefix}${i}`, ...item }))

const factsNear = (origin: string): fc.Arbitrary<Facts> =>
  fc
    .record({
      now: instantNear(origin, 20),
      zone: fc.constantFrom(ZONES[0], ZONES[0], ...ZONES),
      from: dateNear(origin, 0, 40),
      days: fc.nat(60),
      obligations: fc.array(obligationNear(origin), { minLength: 1, maxLength: 3 }),
      issues: fc.array(issueNear(origin), {
        size: 'max',
        minLength: 1,
        maxLength: ISSUE_IDS.length,
      }),
      airings: fc.array(airingNear(origin), { size: 'max', minLength: 2, maxLength: 14 }),
      suspensions: fc.array(suspensionNear(origin), { maxLength: 3 }),
    })
    .map(({ days, issues, ...facts }) => {
      const ids = ISSUE_IDS.slice(0, issues.length)
      const idAt = (place: number) => ids[place % ids.length] ?? ''
      const nameOf = (place: number) => (place === ISSUE_IDS.length ? 'ghost' : idAt(place))
      return {
        ...facts,
        until: plusDays(facts.from, days),
        obligations: withIds(facts.obligations, 'o'),
        issues: issues.map((item, i) => ({
          ...item,
          id: idAt(i),
          makesUp: item.makesUp === null ? null : nameOf(item.makesUp),
        })),
        airings: withIds(facts.airings, 'a').map((item) => ({ ...item, issue: idAt(item.issue) })),
      }
    })

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.constantFrom(...ORIGINS).chain(factsNear)
