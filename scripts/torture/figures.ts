import type { Counts } from './client'
import type { Count } from './count'
import type { Fault } from './judge'
import { type Tally, tableOf } from './tally'

/** What a run is told by. */
export type Figures = {
  seed: number
  database: string
  kills: Map<string, number>
  /** Milliseconds from a start after a kill to ready, by program. */
  starts: Map<string, number[]>
  /** Writes answered with yes while another program was down. */
  doneWhileDown: number
  /** Times that nobody answered while another server was there. */
  silences: number
  memory: { first: string; last: string; most: number }
  /** Writes that were answered with yes. */
  acknowledged: number
  /** Of what was acknowledged, what is there: by the product's addresses, and in the database itself. */
  found: { rest: Map<string, Count>; database: Map<string, Count> }
  tally: Tally
  faults: Fault[]
  ledgerRows: number
  ledgerDifferences: string[]
  uploads: { missing: string[]; ownerless: string[] }
  logErrors: string[]
}

const SHOWN = 20

/** Prints the figures, then what is wrong; gives how many things are. */
export function tell(figures: Figures, counts: Counts): number {
  const { faults, starts } = figures
  const of = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind)
  const killed = [...figures.kills].map(([name, count]) => `${name} ${count}`).join(', ')
  const lines = [
    `kills (${figures.database}, seed ${figures.seed}): ${sum(figures.kills.values())} (${killed})`,
    `requests: ${counts.requests}, done ${counts.done}, refused ${counts.refused}, unanswered ${counts.unanswered}, 5xx ${counts.serverErrors.length}`,
    `writes acknowledged: ${figures.acknowledged}; faults: lost ${of('lost').length}, doubled ${of('doubled').length}, half made ${of('halfMade').length}`,
    `ledger: ${figures.ledgerRows} rows compared, ${figures.ledgerDifferences.length} differ`,
    `files: ${figures.uploads.missing.length} rows without their file, ${figures.uploads.ownerless.length} files without a row`,
    `memory: first ${figures.memory.first}, last ${figures.memory.last}, most ${figures.memory.most} MB`,
    ...[...starts].map(([name, times]) => `start to ready after a kill, ${name}: ${spread(times)}`),
    ...(figures.database === 'mongodb'
      ? [
          `while one was down: ${figures.doneWhileDown} writes done, ${figures.silences} times no answer`,
        ]
      : []),
    `errors in the log: ${figures.logErrors.length}`,
    `refused: ${[...counts.refusals].map(([why, count]) => `${count} × ${why}`).join('; ')}`,
  ]
  for (const line of lines) console.log(line)
  console.log(`\n${figures.tally.lines().join('\n')}`)
  console.log(`\n${foundLines(figures.found).join('\n')}\n`)
  list('5xx', counts.serverErrors)
  list(
    'faults',
    faults.map(({ kind, subject, words }) => `${kind}: ${words}: ${subject}`),
  )
  list('ledger', figures.ledgerDifferences)
  list('rows without their file', figures.uploads.missing)
  list('files without a row', figures.uploads.ownerless)
  list('errors in the log', [...new Set(figures.logErrors.map(sameWords))])
  return (
    faults.length +
    missing(figures.found) +
    counts.serverErrors.length +
    figures.ledgerDifferences.length +
    figures.silences +
    figures.uploads.missing.length
  )
}

function foundLines({ rest, database }: Figures['found']): string[] {
  const rows = [...rest].map(([name, { acknowledged, found }]) => [
    name,
    acknowledged,
    found,
    database.get(name)?.found ?? 0,
  ])
  return tableOf(['what', 'acknowledged', 'found by REST', 'in the database'], rows)
}

function missing({ rest, database }: Figures['found']): number {
  const counts = [...rest.values(), ...database.values()]
  return sum(counts.map(({ acknowledged, found }) => acknowledged - found))
}

/** A line of the log without what differs each time. */
const sameWords = (line: string) => line.replace(/"(time|id|user)":"[^"]*",/g, '').slice(0, 600)

function list(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  console.log(`\n${title}`)
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`)
  if (lines.length > SHOWN) console.log(`  … and ${lines.length - SHOWN} more`)
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(1)
  return `median ${at(0.5)} s, longest ${at(1)} s (${sorted.length})`
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0)
