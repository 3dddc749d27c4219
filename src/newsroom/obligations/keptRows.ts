import { LRUCache } from 'lru-cache'

import { readFactMarks } from '@/database/factMarks'
import { civilDateOf } from '@/domain/calendar/civil'
import { judgedLedger } from '@/domain/obligation/ledger/ledger'
import { steadyUntil } from '@/domain/obligation/ledger/steady'
import type { JudgedRow, Obligation, Suspension } from '@/domain/obligation/ledger/types'
import { grouped } from '@/domain/report/grouped'
import { kept } from '@/process/registry'

import { factsInBatches, type LedgerQuery } from './factsInBatches'
import { windowOf } from './loadFacts'
import { loadSuspensions } from './loadSuspensions'

/** Rows and ids in all that is kept: some fifty megabytes, and a province of a hundred outlets three times over. */
const MOST_KEPT = 300_000

/** Rows of an obligation between two dates, which hold while what they were made by is as it was. */
type Kept = { by: string; since: number; until: number; rows: readonly JudgedRow[] }
type Store = LRUCache<string, Kept>

/** By database, since a process may have several open. */
const stores = () => kept('ledgerRows', () => new WeakMap<object, Store>())

function storeOf(database: object): Store {
  const known = stores().get(database)
  if (known) return known
  const made = new LRUCache<string, Kept>({ maxSize: MOST_KEPT })
  stores().set(database, made)
  return made
}

export type RowsOf = ReadonlyMap<string, readonly JudgedRow[]>

/**
 * The rows of the ledger by obligation, kept from before where neither a fact of their columns, nor the rule, nor a suspension,
 * nor what time it is would make them otherwise (docs/adr/0038); the others are made from facts that are read anew. What is
 * kept is the answer of the one function, never a number by itself.
 */
export async function keptRows(query: LedgerQuery): Promise<RowsOf> {
  const { req, rules, now, from, until } = query
  const store = storeOf(req.payload.db)
  // Before the facts: what changes while they are read leaves a mark that these lack.
  const by = await basisOf(query)
  const keyOf = ({ id }: Obligation) => `${id} ${from} ${until} ${civilDateOf(now.getTime())}`
  const found = new Map<string, readonly JudgedRow[]>()
  for (const rule of rules) {
    const known = store.get(keyOf(rule))
    if (known && holds(known, by(rule), now.getTime())) found.set(rule.id, known.rows)
  }
  const missing = rules.filter(({ id }) => !found.has(id))
  const since = now.getTime()
  for await (const facts of factsInBatches({ ...query, rules: missing })) {
    const rowsOf = grouped(judgedLedger(facts), ({ row }) => row.obligation)
    const ends = steadyUntil(facts)
    for (const rule of facts.obligations) {
      const rows = rowsOf.get(rule.id) ?? []
      found.set(rule.id, rows)
      const one = { by: by(rule), since, until: ends.get(rule.id) ?? since, rows }
      store.set(keyOf(rule), one, { size: sizeOf(rows) })
    }
  }
  return found
}

const holds = (known: Kept, by: string, now: number) =>
  known.by === by && known.since <= now && now < known.until

const sizeOf = (rows: readonly JudgedRow[]): number =>
  rows.reduce(
    (sum, { row, items }) => sum + 1 + items.length + ('issues' in row ? idsIn(row.issues) : 0),
    1,
  )

const idsIn = (issues: Readonly<Record<string, readonly string[]>>): number =>
  Object.values(issues).reduce((sum, ids) => sum + ids.length, 0)

/** What the rows of a rule are made by, in one word: itself, the marks of its columns, their suspensions. */
async function basisOf({
  req,
  rules,
  from,
  until,
}: LedgerQuery): Promise<(rule: Obligation) => string> {
  const marks = await readFactMarks(req.payload)
  const window = windowOf(rules, from, until)
  const columns = [...new Set(rules.flatMap((rule) => rule.columns))]
  const suspensions = await loadSuspensions({
    ...{ req, columns, from: window.from, until: window.until },
  })
  const spans = spansByColumn(suspensions)
  return (rule) =>
    JSON.stringify([rule, rule.columns.map((column) => [marks(column), spans.get(column)])])
}

function spansByColumn(suspensions: readonly Suspension[]): Map<string, string[]> {
  const spans = new Map<string, string[]>()
  for (const { columns, from, to } of suspensions) {
    for (const column of columns) spans.set(column, [...(spans.get(column) ?? []), `${from}${to}`])
  }
  return spans
}
