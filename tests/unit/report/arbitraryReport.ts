import fc from 'fast-check'
import { epochMs } from '../../../src/domain/contract/instants'
import type { Airing as LedgerAiring, Facts } from '../../../src/domain/obligation/ledger/types'
import type { ReportFacts } from '../../../src/domain/report/types'
import { arbitraryFacts, written } from '../ledger/arbitraryFacts'

/** Small, dense facts of a report: those of the ledger, in two outlets, with topics, items and activities around them. */

const DAY = 86_400_000
const CODES = ['1', '1.1', '1.2', '1.1.a', 'z', 'không có'] as const
/** Children stand before and after their parents. */
const TOPICS = [
  { code: '1.1', parent: '1' },
  { code: '1', parent: null },
  { code: '1.1.a', parent: '1.1' },
  { code: '1.2', parent: '1' },
  { code: 'z', parent: null },
]
const IDS = ['b', 'B', 'a10', 'a9', 'é', 'z', 'Z', 'ă', '_', '\u{1F600}', '\uFF5E', '9']

const codes = fc.array(fc.constantFrom(...CODES), { maxLength: 3 })
const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0)

/** Around an instant to the second and to the day, and just at it. */
const near = (ms: number) =>
  fc
    .oneof(
      fc.constantFrom(-1000, 0, 1000),
      fc.integer({ min: -60, max: 20 }).map((days) => days * DAY),
      fc.constantFrom(-7, -5, 0, 5, 7).map((hours) => hours * 3_600_000),
    )
    .chain((apart) => fc.constantFrom(0, 420, -300).map((offset) => written(ms + apart, offset)))

const dateNear = (ms: number) =>
  fc
    .integer({ min: -60, max: 3 })
    .map((days) => new Date(ms + days * DAY).toISOString().slice(0, 10))

const rangeNear = (ms: number) =>
  fc
    .record({ from: dateNear(ms), days: fc.constantFrom(0, 5, 30, 60, 90) })
    .map(({ from, days }) => ({
      from,
      to: new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10),
    }))

const outlet = fc.constantFrom('u2', 'u1')

const columnOf = (id: string) =>
  fc.record({
    ...{ id: fc.constant(id), outlet },
    lateAfterMinutes: fc.constantFrom(0, 0.5, 30, 1440),
    graceHours: fc.constantFrom(0, 1.5, 24, 240),
  })

const itemNear = (ms: number) =>
  fc.record({
    ...{ outlet, topics: codes, publishedAt: near(ms) },
    genre: fc.constantFrom('news', 'ảnh', 'E', 'e', '10', '9'),
    takenDownAt: fc.option(near(ms), { freq: 2 }),
  })

const activityNear = (ms: number) =>
  fc
    .record({
      kind: fc.constantFrom('leaflet', 'tờ rơi', 'Z', '10', '9'),
      doneOn: fc.option(dateNear(ms), { freq: 6 }),
      recordedAt: near(ms),
      isRecorded: rarely.map((isNot) => !isNot),
      topics: codes,
      quantities: fc.dictionary(
        fc.constantFrom('bản', 'điểm', '10', '9', '__proto__'),
        fc.option(fc.nat(500), { freq: 2 }),
        { maxKeys: 3 },
      ),
    })
    .map(({ isRecorded, recordedAt, ...rest }) => ({
      ...rest,
      recordedAt: isRecorded || rest.doneOn !== null ? recordedAt : null,
    }))

const weights = fc
  .tuple(fc.constantFrom(0, 20, 33, 60, 100), fc.constantFrom(0, 1, 20, 40))
  .map(([complete, onTime]) => ({
    ...{ complete, onTime: Math.min(onTime, 100 - complete) },
    coverage: Math.max(0, 100 - complete - onTime),
  }))

const withIds = <T>(rows: readonly T[]) =>
  rows.map((row, i) => ({ ...row, id: `${IDS[i % IDS.length]}${i < IDS.length ? '' : i}` }))

/** The airings of the ledger, some of unknown issues, when each was confirmed instead of that it was. */
const airingsOf = (airings: readonly LedgerAiring[], cutOff: number) =>
  fc
    .array(fc.record({ confirmedAt: fc.option(near(cutOff), { freq: 4 }), isGhosts: rarely }), {
      minLength: airings.length,
      maxLength: airings.length,
    })
    .map((said) =>
      withIds(
        airings.map(({ confirmed, issue, ...airing }, i) => ({
          ...airing,
          issue: said[i]?.isGhosts ? 'ghost' : issue,
          confirmedAt: confirmed ? (said[i]?.confirmedAt ?? airing.startedAt) : null,
        })),
      ),
    )

function reportOver(facts: Facts): fc.Arbitrary<ReportFacts> {
  const cutOff = epochMs(facts.now)
  return fc
    .record({
      ranges: fc.array(rangeNear(cutOff), { minLength: 1, maxLength: 3 }),
      columns: fc.tuple(columnOf('c2'), columnOf('c1'), columnOf('c3')),
      topics: fc.shuffledSubarray(TOPICS, { minLength: TOPICS.length }),
      noTopics: rarely,
      issueTopics: fc.array(codes, {
        minLength: facts.issues.length,
        maxLength: facts.issues.length,
      }),
      airings: airingsOf(facts.airings, cutOff),
      items: fc.array(itemNear(cutOff), { size: 'max', maxLength: 12 }),
      activities: fc.array(activityNear(cutOff), { size: 'max', maxLength: 8 }),
      weights: fc.option(weights, { freq: 9 }),
    })
    .map(({ ranges, noTopics, issueTopics, ...rest }) => ({
      cutOff: facts.now,
      zone: facts.zone,
      outlets: [{ id: 'u2' }, { id: 'u1' }, { id: 'u3' }],
      obligations: facts.obligations,
      suspensions: facts.suspensions,
      ...rest,
      ranges: ranges.map((range, i) => ({ name: `${IDS[i]}`, ...range })),
      topics: noTopics ? [] : rest.topics,
      issues: facts.issues.map((issue, i) => ({ ...issue, topics: issueTopics[i] ?? [] })),
      items: withIds(rest.items),
      activities: withIds(rest.activities),
    }))
}

export const arbitraryReport: fc.Arbitrary<ReportFacts> = arbitraryFacts.chain(reportOver)
