import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { createLocalReq, type Payload } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { figures } from '@/domain/report/figures'
import { readMatrixQuery } from '@/newsroom/obligations/views/matrixQuery'
import { loadOverview } from '@/newsroom/overview/views/loadOverview'
import { loadReportFacts } from '@/newsroom/reports/loadReportFacts'

import { type BulkRow, insertRows } from './bulk'
import { seedDesk } from './deskData'
import { printGoals } from './goals'
import { Queries } from './queries'

/**
 * `npm run bench:report-database [share]`: the figures of a report on a year and the overview of all outlets out of a
 * SQLite database of 100 outlets with 1,000 columns, 240,000 issues, 300,000 airings and 100,000 texts, and out of a
 * quarter of it; each in a process of its own, thrown away afterwards. A share (0.1) makes both smaller, on a busy machine.
 * The overview is asked for cold, then again and again, then with an issue changed each time before it.
 * Prints time, memory, how many queries, and how time grows; ends with 1 when a goal is missed.
 */

const FULL = { outlets: 100, columns: 1000, items: 100_000 } as const
const GOALS = { reportMs: 3000, reportMb: 500, overviewP95: 500, growth: 1.3 } as const
const RUNS = 20
/** What makes this file a program, in a process of its own too. */
const RUN = 'scripts/run.mjs'
const BATCH = 10_000

type Measured = {
  reportMs: number
  reportCpuMs: number
  /** The largest the process was: when the product was open, and after the report. */
  openMb: number
  reportMb: number
  overview: Record<'cold' | 'again' | 'changed', Times>
  queries: { report: number; overview: number }
}

/** In milliseconds: by the clock, and the processor's. */
type Times = { p95: number; median: number; cpu: number }

async function seed(payload: Payload, share: number): Promise<void> {
  const now = new Date()
  const size = {
    outlets: Math.round(FULL.outlets * share),
    columns: Math.round(FULL.columns * share),
  }
  const { outlets, issues, airings } = await seedDesk(payload, now, size)
  const items = Math.round(FULL.items * share)
  for (let first = 0; first < items; first += BATCH) {
    await insertItems(payload, outlets, { first, until: Math.min(items, first + BATCH), now })
  }
  console.log(
    `${size.outlets} outlets, ${size.columns} columns, ${issues} issues, ${airings} airings, ${items} texts`,
  )
}

/** Texts over the last five years, evenly. */
async function insertItems(
  payload: Payload,
  outlets: readonly string[],
  { first, until, now }: { first: number; until: number; now: Date },
): Promise<void> {
  const publications: BulkRow[] = []
  const sides: BulkRow[] = []
  for (let at = first; at < until; at += 1) {
    const outlet = outlets[at % outlets.length] ?? ''
    const seen = new Date(now.getTime() - (at % 1826) * 86_400_000).toISOString()
    const [id, articleId] = [randomUUID(), randomUUID()]
    publications.push({
      id,
      refs: { outlet },
      instants: { frozenAt: seen },
      values: {
        ...{ key: `${articleId}-1`, articleId, revision: articleId, title: `Bài ${at}` },
        ...{ genre: at % 3 === 0 ? 'reportage' : 'news', pictures: '[]' },
      },
    })
    sides.push({
      id: randomUUID(),
      refs: { publication: id, outlet },
      instants: { publishedAt: seen, revisedAt: seen, seenSince: seen },
      values: { articleId, takenDown: false, trashed: false },
    })
  }
  await insertRows(payload, 'publications', publications)
  await insertRows(payload, 'public-texts', sides)
}

async function measure(payload: Payload): Promise<Measured> {
  const queries = new Queries(payload)
  const openMb = peakMb()
  const report = await timed(async () => {
    const { count } = await queries.of(() => yearReport(payload))
    return count
  })
  const reportMb = peakMb()
  const cold = await timesOf(1, () => yearOverview(payload))
  const again = await timesOf(RUNS, () => yearOverview(payload))
  const { count } = await queries.of(() => yearOverview(payload))
  const changed = await timesOf(
    RUNS,
    () => yearOverview(payload),
    (run) => changeIssue(payload, run),
  )
  return {
    ...{ reportMs: report.ms, reportCpuMs: report.cpuMs, openMb, reportMb },
    overview: { cold, again, changed },
    queries: { report: report.result, overview: count },
  }
}

async function timesOf(
  runs: number,
  work: () => Promise<void>,
  before: (run: number) => Promise<void> = async () => {},
): Promise<Times> {
  const found: Timed<void>[] = []
  for (let run = 0; run < runs; run += 1) {
    await before(run)
    found.push(await timed(work))
  }
  const sorted = (of: (one: Timed<void>) => number) => found.map(of).sort((a, b) => a - b)
  const times = sorted(({ ms }) => ms)
  return {
    p95: times[Math.ceil(runs * 0.95) - 1] ?? 0,
    median: times[Math.floor(runs / 2)] ?? 0,
    cpu: sorted(({ cpuMs }) => cpuMs)[Math.floor(runs / 2)] ?? 0,
  }
}

/** What the newsroom does between two looks: a fact of one column is otherwise. */
async function changeIssue(payload: Payload, run: number): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({
    ...{ collection: 'issues', where: {}, sort: '-plannedAt', limit: 1, page: run + 1 },
  })
  const data = { summary: `Sửa lần ${run}` }
  await payload.db.updateOne({ collection: 'issues', id: docs[0]?.id ?? '', data })
}

const peakMb = (): number => process.resourceUsage().maxRSS / 1024

async function administrator(payload: Payload) {
  const memberships = [{ role: 'administrator' }]
  const user = { id: 'bench', collection: 'users', active: true, memberships }
  return createLocalReq({ user: user as never }, payload)
}

async function yearReport(payload: Payload): Promise<void> {
  const now = new Date()
  const to = civilDateOf(now.getTime())
  const { docs } = await payload.find({
    ...{ collection: 'outlets', limit: 1000, sort: 'id', depth: 0, overrideAccess: true },
  })
  const { facts } = await loadReportFacts({
    req: await administrator(payload),
    outlets: docs.map(({ id }) => id),
    ranges: [{ name: 'window', from: `${Number(to.slice(0, 4)) - 1}-12-15`, to }],
    cutOff: now.toISOString(),
  })
  figures(facts)
}

async function yearOverview(payload: Payload): Promise<void> {
  const now = new Date()
  const { query } = readMatrixQuery({}, civilDateOf(now.getTime()))
  await loadOverview({ req: await administrator(payload), query, now })
}

type Timed<T> = { ms: number; cpuMs: number; result: T }

/** On a busy machine the processor's time says more than the clock. */
async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, result }
}

async function step(name: string, share: number): Promise<void> {
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  const { openPayload } = await import('@/program/openPayload')
  // What was inserted past the hooks has no rows of the change log; the walk that makes them is not what is measured.
  const payload = await openPayload({ isLooking: name === 'measure' })
  if (name === 'seed') await seed(payload, share)
  else console.log(JSON.stringify(await measure(payload)))
  await payload.destroy()
}

function inOwnProcess(name: string, share: number, file: string): string {
  const run = spawnSync(
    process.execPath,
    [...process.execArgv, RUN, fileURLToPath(import.meta.url), name, String(share)],
    {
      env: {
        ...process.env,
        DATABASE_URI: `file:${file}`,
        PAYLOAD_SECRET: 'a secret of the bench, longer than thirty-two',
      },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (run.status !== 0) throw new Error(run.stderr || run.stdout)
  return run.stdout
}

function measuredAt(share: number): Measured {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-report-'))
  try {
    const file = path.join(folder, 'bench.db')
    console.log(lastLine(inOwnProcess('seed', share, file)))
    const measured = JSON.parse(lastLine(inOwnProcess('measure', share, file))) as Measured
    const { reportMs, reportCpuMs, openMb, reportMb, overview, queries } = measured
    console.log(
      `  report on a year, loaded and computed, cold: ${reportMs.toFixed(0)} ms (processor: ${reportCpuMs.toFixed(0)}), process at most ${reportMb.toFixed(0)} MB (${openMb.toFixed(0)} MB before it), ${queries.report} queries`,
    )
    for (const [when, { p95, median, cpu }] of Object.entries(overview)) {
      console.log(
        `  overview, ${WHEN[when as keyof typeof overview]}: p95 ${p95.toFixed(0)} ms, median ${median.toFixed(0)} ms (processor: ${cpu.toFixed(0)})`,
      )
    }
    console.log(`  ${queries.overview} queries where nothing was changed`)
    return measured
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const WHEN = {
  cold: 'the first of the process',
  again: 'again',
  changed: 'after an issue was changed',
} as const

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

function compare(share: number): void {
  const quarter = measuredAt(share / 4)
  const full = measuredAt(share)
  const growths = {
    report: full.reportMs / quarter.reportMs / 4,
    overview: full.overview.changed.median / quarter.overview.changed.median / 4,
  }
  printGoals([
    { what: 'report', measured: full.reportMs, below: GOALS.reportMs, unit: 'ms' },
    { what: 'report', measured: full.reportMb, below: GOALS.reportMb, unit: 'MB' },
    ...(['again', 'changed'] as const).map((when) => ({
      what: `overview p95, ${WHEN[when]}`,
      ...{ measured: full.overview[when].p95, below: GOALS.overviewP95, unit: 'ms' },
    })),
    ...Object.entries(growths).map(([name, measured]) => ({
      what: `growth of the ${name} (1 is linear)`,
      ...{ measured, below: GOALS.growth, unit: 'times' },
    })),
  ])
}

const [name, given] = process.argv.slice(2)
if (name === 'seed' || name === 'measure') {
  await step(name, Number(given))
  process.exit()
} else compare(name === undefined ? 1 : Number(name))
