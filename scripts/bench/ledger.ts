import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PeriodKind } from '../../src/domain/calendar/periods'
import { ledger } from '../../src/domain/obligation/ledger/ledger'
import { parseFacts } from '../../src/domain/obligation/ledger/parse'
import type { Airing, Facts, Issue, Obligation } from '../../src/domain/obligation/ledger/types'

/**
 * `npm run bench:ledger`: time and memory of the ledger on 1,000 obligations, 240,000 issues and 300,000 airings, and
 * on a tenth of them. Each obligation has a column of its own with 240 issues over five years, 300 airings of them,
 * some make-ups, waivers and suspensions. Prints a line per size and how time grows from the one to the other.
 */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2021, 0, 4, 12, 45)
const ISSUES_PER_COLUMN = 240
const DAYS_BETWEEN_ISSUES = 7.5
const RUNS = 5
const KINDS: readonly PeriodKind[] = ['week', 'month', 'month', 'month', 'quarter', 'halfYear']

/** The same numbers below `bound` on every run. */
function sequence(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

const iso = (ms: number) => new Date(ms).toISOString()

function obligationOf(i: number): Obligation {
  const freshness = i % 10 === 0
  return {
    id: `o${i}`,
    columns: [`c${i}`],
    measure: freshness ? { kind: 'freshness', days: 10 } : { kind: 'count', count: 2 },
    period: KINDS[i % KINDS.length] ?? 'month',
    validFrom: '2021-01-01',
    validTo: i % 5 === 0 ? '2025-09-30' : null,
    proration: i % 3 === 0 ? 'proRata' : 'full',
    minimumSeconds: i % 2 === 0 ? 600 : null,
    lateAfterMinutes: 30,
    graceHours: 24,
  }
}

function factsOf(obligationCount: number): Facts {
  const next = sequence(obligationCount)
  const obligations = Array.from({ length: obligationCount }, (_, i) => obligationOf(i))
  const issues: Issue[] = []
  const airings: Airing[] = []
  const air = (issue: string, at: number, kind: Airing['kind']) =>
    airings.push({
      id: `a${airings.length}`,
      issue,
      startedAt: iso(at),
      seconds: next(20) === 0 ? null : 500 + next(600),
      kind,
      confirmed: next(20) !== 0,
    })
  for (let column = 0; column < obligationCount; column += 1) {
    for (let i = 0; i < ISSUES_PER_COLUMN; i += 1) {
      const id = `i${issues.length}`
      const plannedAt = START + Math.floor(i * DAYS_BETWEEN_ISSUES) * DAY + next(8) * HOUR
      issues.push({
        id,
        column: `c${column}`,
        plannedAt: next(50) === 0 ? null : iso(plannedAt),
        cancelled: next(40) === 0,
        waived: next(40) === 0,
        makesUp: i > 0 && next(15) === 0 ? `i${issues.length - 1 - next(Math.min(i, 4))}` : null,
      })
      air(id, plannedAt + next(4) * HOUR, next(15) === 0 ? 'relay' : 'first')
      if (i % 4 === 0) air(id, plannedAt + DAY, 'repeat')
    }
  }
  const suspensions = [2021, 2022, 2023, 2024, 2025].map((year) => ({
    columns: obligations.map(({ columns }) => columns[0] ?? ''),
    from: `${year}-02-08`,
    to: `${year}-02-15`,
  }))
  const zone = 'Asia/Ho_Chi_Minh'
  const span = { from: '2021-01-01', until: '2025-12-31', now: '2025-12-10T08:00:00+07:00' }
  return { ...span, zone, obligations, issues, airings, suspensions }
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

function checked(text: string): Facts {
  const parsed = parseFacts(JSON.parse(text))
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
  return parsed.facts
}

type Figures = { size: string; rows: number; parseMs: number; firstMs: number; medianMs: number }

/** What the command does, from the JSON text on: once from cold, then the ledger alone some more times. */
function measure(text: string): Figures {
  const parse = timed(() => checked(text))
  const facts = parse.result
  const runs = Array.from({ length: RUNS }, () => timed(() => ledger(facts)))
  const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b)
  const { obligations, issues, airings } = facts
  return {
    size: `${obligations.length} obligations × ${issues.length} issues × ${airings.length} airings`,
    rows: runs[0]?.result.length ?? 0,
    parseMs: parse.ms,
    firstMs: runs[0]?.ms ?? 0,
    medianMs: sorted[Math.floor(RUNS / 2)] ?? 0,
  }
}

/** Measures facts in a process of their own, so that neither memory nor warm code is shared. */
function inOwnProcess(obligationCount: number): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ledger-'))
  try {
    const file = join(folder, 'facts.json')
    writeFileSync(file, JSON.stringify(factsOf(obligationCount)))
    const args = [...process.execArgv, fileURLToPath(import.meta.url), file]
    const output = execFileSync(process.execPath, args, { encoding: 'utf8' })
    const { figures, peakMb } = JSON.parse(output) as { figures: Figures; peakMb: number }
    print(figures, peakMb)
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function print({ size, rows, parseMs, firstMs, medianMs }: Figures, peakMb: number) {
  console.log(`${size} → ${rows} rows`)
  console.log(
    `  ledger: ${firstMs.toFixed(0)} ms cold, ${medianMs.toFixed(0)} ms median of ${RUNS}`,
  )
  console.log(
    `  JSON text to rows (parse, check, ledger): ${(parseMs + firstMs).toFixed(0)} ms cold`,
  )
  console.log(`  peak memory of the process: ${peakMb.toFixed(0)} MB`)
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  const tenth = inOwnProcess(100)
  const full = inOwnProcess(1000)
  const ratio = (full.medianMs / tenth.medianMs).toFixed(1)
  console.log(`ten times the facts take ${ratio} times as long (10 is linear)`)
} else {
  const figures = measure(readFileSync(file, 'utf8'))
  console.log(JSON.stringify({ figures, peakMb: process.resourceUsage().maxRSS / 1024 }))
}
