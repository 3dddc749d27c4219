import type {
  Activity,
  Airing,
  Column,
  Issue,
  Item,
  ReportFacts,
  Topic,
} from '../../src/domain/report/types'
import type { Obligation } from '../../src/domain/obligation/ledger/types'

/** The facts of a province for `npm run bench:report`: five years of ten columns an outlet, the same on every run. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2021, 0, 4, 12, 45)
const COLUMNS_PER_OUTLET = 10
const ISSUES_PER_COLUMN = 240
const DAYS_BETWEEN_ISSUES = 7.5
const ITEMS_PER_OUTLET = 500
const ACTIVITIES = 2000
const GENRES = ['tin', 'bài', 'phóng sự', 'phỏng vấn', 'ảnh'] as const

/** The same numbers below `bound` on every run. */
function sequence(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

const iso = (ms: number) => new Date(ms).toISOString()
const dateOf = (ms: number) => iso(ms).slice(0, 10)
const list = <T>(length: number, made: (i: number) => T) =>
  Array.from({ length }, (_, i) => made(i))

/** Five groups of six, as in a plan. */
const TOPICS: Topic[] = list(5, (i) => `1.${i + 1}`).flatMap((code) => [
  { code, parent: null },
  ...list(6, (i) => ({ code: `${code}.${i + 1}`, parent: code })),
])

const obligationOf = (i: number): Obligation => ({
  id: `o${i}`,
  columns: [`c${i}`],
  measure: i % 10 === 0 ? { kind: 'freshness', days: 10 } : { kind: 'count', count: 2 },
  period: i % 4 === 0 ? 'quarter' : 'month',
  validFrom: '2021-01-01',
  validTo: null,
  proration: 'full',
  minimumSeconds: i % 2 === 0 ? 600 : null,
  lateAfterMinutes: 30,
  graceHours: 24,
})

type Next = (bound: number) => number

const topicsOf = (next: Next): string[] =>
  list(next(3), () => TOPICS[next(TOPICS.length)]?.code ?? '')

function programmesOf(columns: readonly Column[], next: Next) {
  const issues: Issue[] = []
  const airings: Airing[] = []
  const air = (issue: string, at: number, kind: Airing['kind']) =>
    airings.push({
      ...{ id: `a${airings.length}`, issue, startedAt: iso(at), kind },
      seconds: next(20) === 0 ? null : 500 + next(600),
      confirmedAt: next(20) === 0 ? null : iso(at + next(48) * HOUR),
    })
  for (const column of columns) {
    for (let i = 0; i < ISSUES_PER_COLUMN; i += 1) {
      const id = `i${issues.length}`
      const plannedAt = START + Math.floor(i * DAYS_BETWEEN_ISSUES) * DAY + next(8) * HOUR
      issues.push({
        id,
        column: column.id,
        plannedAt: next(50) === 0 ? null : iso(plannedAt),
        cancelled: next(40) === 0,
        waived: next(40) === 0,
        makesUp: i > 0 && next(15) === 0 ? `i${issues.length - 1 - next(Math.min(i, 4))}` : null,
        topics: topicsOf(next),
      })
      air(id, plannedAt + next(4) * HOUR, next(15) === 0 ? 'relay' : 'first')
      if (i % 4 === 0) air(id, plannedAt + DAY, 'repeat')
    }
  }
  return { issues, airings }
}

const itemOf = (i: number, outlet: string, next: Next): Item => ({
  id: `t${i}`,
  outlet,
  genre: GENRES[next(GENRES.length)] ?? 'tin',
  topics: topicsOf(next),
  publishedAt: iso(START + next(1800) * DAY),
  takenDownAt: next(50) === 0 ? iso(START + 1800 * DAY) : null,
})

function activityOf(i: number, next: Next): Activity {
  const doneAt = START + next(1800) * DAY
  return {
    ...{ id: `v${i}`, kind: `loại ${next(6)}`, topics: topicsOf(next) },
    doneOn: dateOf(doneAt),
    recordedAt: iso(doneAt + 3 * DAY),
    quantities: { bản: next(5) === 0 ? null : next(1000), 'lượt người': next(300) },
  }
}

/** All that an outlet has, so many times; ranges are of the year, the first nine months and all five years. */
export function reportFactsOf(outletCount: number): ReportFacts {
  const next = sequence(outletCount)
  const outlets = list(outletCount, (i) => ({ id: `u${i}` }))
  const columns = list(outletCount * COLUMNS_PER_OUTLET, (i) => ({
    id: `c${i}`,
    outlet: `u${Math.floor(i / COLUMNS_PER_OUTLET)}`,
    lateAfterMinutes: 30,
    graceHours: 24,
  }))
  const items = outlets.flatMap(({ id }, place) =>
    list(ITEMS_PER_OUTLET, (i) => itemOf(place * ITEMS_PER_OUTLET + i, id, next)),
  )
  return {
    cutOff: '2025-12-17T08:00:00+07:00',
    zone: 'Asia/Ho_Chi_Minh',
    ranges: [
      { name: 'window', from: '2024-12-15', to: '2025-12-14' },
      { name: 'part', from: '2025-09-15', to: '2025-12-14' },
      { name: 'all', from: '2021-01-01', to: '2025-12-31' },
    ],
    ...{ outlets, columns, topics: TOPICS },
    obligations: columns.map((_, i) => obligationOf(i)),
    ...programmesOf(columns, next),
    suspensions: [2021, 2022, 2023, 2024, 2025].map((year) => ({
      columns: columns.map(({ id }) => id),
      from: `${year}-02-08`,
      to: `${year}-02-15`,
    })),
    items,
    activities: list((ACTIVITIES * outletCount) / 100, (i) => activityOf(i, next)),
    weights: { complete: 60, onTime: 20, coverage: 20 },
  }
}
