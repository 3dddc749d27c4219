import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figures } from '../../src/domain/report/figures'
import { frozen } from '../../src/domain/report/frozen'
import { parseReportFacts } from '../../src/domain/report/parse'
import type { ReportFacts } from '../../src/domain/report/types'
import { printGoals } from './goals'
import { reportFactsOf } from './reportFacts'

/**
 * `npm run bench:report`: time and memory of the figures of a report over 100 outlets with 1,000 columns, 240,000 issues
 * and 300,000 airings, and over a tenth of each, in three ranges that lie in one another. Prints a line per size and how
 * time grows from the one to the other. Processor time counts the helpers of Node's memory too; on a busy machine it says
 * more than the clock.
 */

const RUNS = 5
const GOALS = { firstMs: 3000, peakMb: 500, growth: 1.3 } as const

function timed<T>(work: () => T): { ms: number; cpuMs: number; result: T } {
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(cpuStart)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, result }
}

function checked(file: string): ReportFacts {
  const parsed = parseReportFacts(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.message}`)
  return parsed.facts
}

type Measured = {
  size: string
  output: string
  parseMs: number
  firstMs: number
  firstCpuMs: number
  medianMs: number
  hashMs: number
  /** The largest the process has been: when the facts were read, and after the first figures. */
  readMb: number
  peakMb: number
}

/** What the command does, from the JSON text on: once from cold, then the figures alone some more times. */
function measure(file: string): Measured {
  const parse = timed(() => checked(file))
  const facts = parse.result
  const readMb = peakMb()
  const first = timed(() => figures(facts))
  const hash = timed(() => frozen(first.result, createHash('sha256')).hash)
  const afterMb = peakMb()
  const { programmes, topics, ranking } = first.result
  const output = `${programmes.length} programme, ${topics.length} topic, ${ranking.length} ranking rows`
  const others = Array.from({ length: RUNS - 1 }, () => timed(() => figures(facts).cutOff).ms)
  const sorted = [first.ms, ...others].sort((a, b) => a - b)
  const { outlets, columns, issues, airings } = facts
  return {
    size: `${outlets.length} outlets × ${columns.length} columns × ${issues.length} issues × ${airings.length} airings`,
    output,
    parseMs: parse.ms,
    firstMs: first.ms,
    firstCpuMs: first.cpuMs,
    medianMs: sorted[Math.floor(RUNS / 2)] ?? 0,
    hashMs: hash.ms,
    readMb,
    peakMb: afterMb,
  }
}

const peakMb = () => process.resourceUsage().maxRSS / 1024

/** Measures facts in a process of their own, so that neither memory nor warm code is shared. */
function inOwnProcess(outletCount: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'))
  try {
    const file = join(folder, 'facts.json')
    writeFileSync(file, JSON.stringify(reportFactsOf(outletCount)))
    const args = [...process.execArgv, 'scripts/run.mjs', fileURLToPath(import.meta.url), file]
    const measured = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8' }),
    ) as Measured
    print(measured)
    return measured
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function print(measured: Measured) {
  const { size, output, parseMs, firstMs, firstCpuMs, medianMs, hashMs, readMb, peakMb } = measured
  console.log(`${size} → ${output}`)
  console.log(
    `  figures: ${firstMs.toFixed(0)} ms cold (processor: ${firstCpuMs.toFixed(0)}), ${medianMs.toFixed(0)} ms median of ${RUNS}`,
  )
  console.log(
    `  before them parse and check: ${parseMs.toFixed(0)} ms; hash: ${hashMs.toFixed(0)} ms`,
  )
  console.log(
    `  peak memory of the process: ${readMb.toFixed(0)} MB with the facts read, ${peakMb.toFixed(0)} MB after the figures`,
  )
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  const tenth = inOwnProcess(10)
  const full = inOwnProcess(100)
  printGoals([
    { what: 'figures, cold', measured: full.firstMs, below: GOALS.firstMs, unit: 'ms' },
    { what: 'the process', measured: full.peakMb, below: GOALS.peakMb, unit: 'MB' },
    {
      what: 'growth of the median (1 is linear)',
      ...{ measured: full.medianMs / tenth.medianMs / 10, below: GOALS.growth, unit: 'times' },
    },
  ])
} else {
  console.log(JSON.stringify(measure(file)))
}
