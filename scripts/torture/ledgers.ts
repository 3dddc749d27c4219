import { createLocalReq, type Payload } from 'payload'

import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, ZONE } from '@/domain/calendar/civil'
import type { Airing, Facts, Issue, LedgerRow, Obligation } from '@/domain/obligation/ledger/types'
import { loadLedger } from '@/newsroom/obligations/loadLedger'
import { ledgerRule, obligationHead } from '@/newsroom/obligations/obligationHead'

import type { Client } from './client'
import { idOf, type Row } from './found'
import { oracle } from './ledgerOracle'
import type { Desk } from './world'

const BACK_DAYS = 400

/** How many rows of the ledger were compared, and those that differ, in words. */
export type Comparison = { rows: number; differences: string[] }

/** What a desk's drawer of the month shows, against the rules read naively over the rows as they are. */
export async function compareDesk(client: Client, desk: Desk): Promise<Comparison> {
  const month = civilDateOf(Date.now()).slice(0, 7)
  const { strip } = await get<{ strip: LedgerRow[] }>(
    client,
    `/obligations/${desk.obligation}/periods/${month}`,
  )
  const obligation = await get<Row>(client, `/obligations/${desk.obligation}?depth=1`)
  const rule = ledgerRule(obligationHead(obligation as never))
  const inColumn = `depth=0&limit=500&joins=false&sort=id&where[column][equals]=${desk.column}`
  const issues = await all(client, `/issues?${inColumn}`)
  const airings = await all(client, `/airings?${inColumn}`)
  const days = strip.flatMap(({ from, to }) => [from, to]).sort()
  const expected = oracle({
    now: new Date().toISOString(),
    zone: ZONE,
    from: days[0] ?? `${month}-01`,
    until: days.at(-1) ?? `${month}-01`,
    obligations: rule ? [rule] : [],
    issues: issues.map(issueOf),
    airings: standing(airings),
    suspensions: [],
  })
  return compare(strip, expected)
}

/** The whole ledger as the product loads it, against the same rules over every row of the database. */
export async function compareAll(payload: Payload, now: Date): Promise<Comparison> {
  const today = civilDateOf(now.getTime())
  const window = { from: addDays(today, -BACK_DAYS), until: addDays(today, BACK_DAYS) }
  const req = await createLocalReq({}, payload)
  const { entries } = await loadLedger({ req, now, ...window, overrideAccess: true })
  const rowsOf = async (
    collection: 'airings' | 'columns' | 'holidays' | 'issues' | 'suspensions',
  ) => (await payload.db.find<Row>({ collection, pagination: false, limit: 0, sort: 'id' })).docs
  const obligations = await rowsWhere(payload, 'obligations', {
    where: {},
    depth: 1,
    overrideAccess: true,
  })
  const rules = obligations.flatMap((row) => ledgerRule(obligationHead(row)) ?? [])
  const issues = (await rowsOf('issues')).map(issueOf)
  const airings = standing(await rowsOf('airings'))
  const suspensions = await suspensionsOf(rowsOf)
  const expected = rules.flatMap((rule) =>
    oracle({
      now: now.toISOString(),
      zone: ZONE,
      ...window,
      obligations: [rule],
      ...within(rule, { issues, airings }),
      suspensions,
    }),
  )
  const told = entries.map(({ row }) => row)
  const { differences } = compare(told, expected)
  const missing = expected.length - told.length
  if (missing !== 0) differences.push(`${missing} rows less than there should be`)
  return { rows: told.length, differences }
}

/** The naive rules search every list for every day: each obligation gets its own part. */
function within(
  { columns }: Obligation,
  { issues, airings }: Pick<Facts, 'issues' | 'airings'>,
): Pick<Facts, 'issues' | 'airings'> {
  const own = issues.filter(({ column }) => columns.includes(column))
  const ids = new Set(own.map(({ id }) => id))
  return { issues: own, airings: airings.filter(({ issue }) => ids.has(issue)) }
}

type RowsOf = (collection: 'columns' | 'holidays' | 'suspensions') => Promise<Row[]>

async function suspensionsOf(rowsOf: RowsOf): Promise<Facts['suspensions']> {
  const excusing = (await rowsOf('columns')).filter(
    ({ holidayPolicy }) => holidayPolicy === 'excuse',
  )
  const columns = excusing.map(({ id }) => id)
  const off = (await rowsOf('holidays')).filter(({ kind }) => kind === 'off')
  return [
    ...(await rowsOf('suspensions')).map((row) => ({
      columns: (row.columns as unknown[]).map((one) => idOf(one) ?? ''),
      from: String(row.from),
      to: String(row.to),
    })),
    ...off.map(({ date }) => ({ columns, from: String(date), to: String(date) })),
  ]
}

const issueOf = (row: Row): Issue => ({
  id: row.id,
  column: idOf(row.column) ?? '',
  plannedAt: row.plannedAt ? new Date(row.plannedAt as string).toISOString() : null,
  cancelled: row.cancelled === true,
  waived: (row.waiver as { waived?: boolean } | undefined)?.waived === true,
  makesUp: idOf(row.makesUp),
})

/** The airings that count: a record that another one replaces does not. */
function standing(rows: readonly Row[]): Airing[] {
  const replaced = new Set(rows.map(({ replaces }) => idOf(replaces)))
  return rows
    .filter(({ id, replacedBy }) => !replacedBy && !replaced.has(id))
    .map((row) => ({
      id: row.id,
      issue: idOf(row.issue) ?? '',
      startedAt: new Date(row.startedAt as string).toISOString(),
      seconds: (row.seconds as number | null | undefined) ?? null,
      kind: row.kind as Airing['kind'],
      confirmed: row.confirmed === true,
    }))
}

/** Each row that is told, by its obligation and period. */
function compare(told: readonly LedgerRow[], expected: readonly LedgerRow[]): Comparison {
  const key = ({ obligation, period }: LedgerRow) => `${obligation} ${period}`
  const known = new Map(expected.map((row) => [key(row), row]))
  const differences = told.flatMap((row) => {
    const other = known.get(key(row))
    const [one, two] = [JSON.stringify(row), JSON.stringify(other ?? null)]
    return one === two ? [] : [`${one} is not ${two}`]
  })
  return { rows: told.length, differences }
}

async function all(client: Client, path: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await get<{ docs: Row[]; hasNextPage: boolean }>(
      client,
      `${path}&page=${page}`,
    )
    rows.push(...docs)
    if (!hasNextPage) return rows
  }
}

async function get<Body>(client: Client, path: string): Promise<Body> {
  const answer = await client.ask<Body>('administrator', { method: 'GET', path })
  if (answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.body
}
