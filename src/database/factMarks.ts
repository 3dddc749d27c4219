import { randomInt } from 'node:crypto'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import { inOwnAct } from './changeMarks'
import { EVERY_COLUMN, MOST_STAMP } from './acts/factMarkWords'

type Row = { id: string; column?: unknown; issue?: unknown }
type Args = {
  collection: CollectionSlug
  req?: Partial<PayloadRequest>
  id?: string
  where?: Where
}
type Methods = Record<string, ((args: Args) => Promise<unknown>) | undefined>
type Marking = {
  adapter: BaseDatabaseAdapter
  /** The columns of which each act under way has changed a fact. */
  acts: Map<string, Set<string>>
}

const WRITES = ['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany'] as const

/**
 * Has every act or transaction that changes an issue or an airing, whatever wrote it, end with a mark for each column: by the
 * marks of a column one knows whether what was read of it still is as it was (docs/adr/0038). On SQLite, where an act's rows
 * are seen before it ends, what was read meanwhile is told apart by the mark, and taking the act back leaves another
 * (acts/steps.ts).
 */
export function markFacts(adapter: BaseDatabaseAdapter): void {
  const marking: Marking = { adapter, acts: new Map() }
  const methods = adapter as unknown as Methods
  for (const name of WRITES) {
    const write = methods[name]?.bind(adapter)
    if (!write) continue
    const writeMarked = async (args: Args) => {
      const isDelete = name.startsWith('delete')
      const before = isDelete || name === 'create' ? [] : await rowsOf(marking, args)
      const result = await write(args)
      const after = isDelete ? [] : await rowsAfter(marking, { args, before, result })
      const columns = await columnsOf(marking, args.req, [...before, ...after])
      await note(marking, args.req, isDelete ? [EVERY_COLUMN] : columns)
      return result
    }
    methods[name] = async (args) => {
      if (args.collection !== 'issues' && args.collection !== 'airings') return write(args)
      if (await args.req?.transactionID) return writeMarked(args)
      return inOwnAct(adapter, (req) => writeMarked({ ...args, req }))
    }
  }
  watchActs(marking)
}

async function rowsOf({ adapter }: Marking, { collection, id, where, req }: Args): Promise<Row[]> {
  const { docs } = await adapter.find<Row>({
    ...{ collection, limit: 0, pagination: false, req },
    where: id === undefined ? (where ?? {}) : { id: { equals: id } },
    select: { column: true, ...(collection === 'airings' && { issue: true }) },
  })
  return docs
}

/** What was written, by ids: a condition on what it was finds it no more. Asked for where the write did not say. */
async function rowsAfter(
  marking: Marking,
  { args, before, result }: { args: Args; before: readonly Row[]; result: unknown },
): Promise<Row[]> {
  const { collection, req } = args
  const told = (Array.isArray(result) ? result : [result]).filter(
    (row): row is Row => typeof row === 'object' && row !== null && 'id' in row,
  )
  const needs = collection === 'airings' ? ['column', 'issue'] : ['column']
  const isWhole = told.every((row) => needs.every((field) => field in row))
  const ids = new Set([...before, ...told].map(({ id }) => id))
  if (isWhole && before.every(({ id }) => told.some((row) => row.id === id))) return told
  return rowsOf(marking, { collection, req, where: { id: { in: [...ids] } } })
}

/** The columns of rows, and of the issues of airings: what an airing says of its column may be of before. */
async function columnsOf(
  marking: Marking,
  req: Args['req'],
  rows: readonly Row[],
): Promise<string[]> {
  const issues = [...new Set(rows.flatMap(({ issue }) => idIn(issue) ?? []))]
  const where = { id: { in: issues } }
  const theirs =
    issues.length > 0 ? await rowsOf(marking, { collection: 'issues', where, req }) : []
  return [...rows, ...theirs].flatMap(({ column }) => idIn(column) ?? [])
}

function idIn(reference: unknown): string | null {
  const id =
    typeof reference === 'object' && reference !== null
      ? (reference as { id?: unknown }).id
      : reference
  return typeof id === 'string' && id !== '' ? id : null
}

/** Of an act that is under way: when it ends. */
async function note(marking: Marking, req: Args['req'], columns: readonly string[]): Promise<void> {
  const known = marking.acts.get(String(await req?.transactionID))
  if (!known) return writeMarks(marking.adapter, new Set(columns))
  for (const column of columns) known.add(column)
}

async function writeMarks(
  adapter: BaseDatabaseAdapter,
  columns: ReadonlySet<string>,
  req?: Partial<PayloadRequest>,
): Promise<void> {
  for (const column of columns) {
    const data = { column, stamp: randomInt(MOST_STAMP), at: new Date().toISOString() }
    await adapter.create({ collection: 'fact-marks', data, ...(req && { req }) })
  }
}

function watchActs({ adapter, acts }: Marking): void {
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)
  adapter.beginTransaction = async (options) => {
    const act = await begin(options)
    if (act !== null && act !== undefined) acts.set(String(act), new Set())
    return act
  }
  adapter.commitTransaction = async (given) => {
    const transactionID = (await given) as string
    const columns = acts.get(String(transactionID))
    acts.delete(String(transactionID))
    if (columns && columns.size > 0) await writeMarks(adapter, columns, { transactionID })
    await commit(given)
  }
  adapter.rollbackTransaction = async (given) => {
    acts.delete(String(await given))
    await rollback(given)
  }
}

/** What the marks of each column come to: another word as soon as a fact of it is otherwise. */
export type FactMarks = (column: string) => string

type Group = [column: string, count: number, sum: number]

/** The marks as they are now; to be asked for before the facts that are to be known by them. */
export async function readFactMarks({ db }: Payload): Promise<FactMarks> {
  const groups = await (db.name === 'mongoose' ? readMongo : readSqlite)(db as never)
  const words = new Map(groups.map(([column, count, sum]) => [column, `${count}:${sum}`]))
  const ofEvery = words.get(EVERY_COLUMN) ?? ''
  return (column) => `${words.get(column) ?? ''} ${ofEvery}`
}

async function readSqlite({ client }: SQLiteAdapter): Promise<Group[]> {
  const { rows } = await client.execute(
    'SELECT json_group_array(json_array(c, n, s)) AS found FROM (SELECT "column" AS c, COUNT(*) AS n, SUM(stamp) AS s FROM fact_marks GROUP BY "column")',
  )
  return JSON.parse(String(rows[0]?.found ?? '[]')) as Group[]
}

async function readMongo(db: MongooseAdapter): Promise<Group[]> {
  const model = db.collections['fact-marks']
  if (!model) throw new Error('no collection fact-marks')
  const groups = await model.collection
    .aggregate<{ _id: string; count: number; sum: number }>([
      { $group: { _id: '$column', count: { $sum: 1 }, sum: { $sum: '$stamp' } } },
    ])
    .toArray()
  return groups.map(({ _id, count, sum }) => [_id, count, sum])
}

/** Forgets marks of before an instant; what was read by them is read anew. */
export async function forgetFactMarks({ db }: Payload, before: Date): Promise<void> {
  await writeMarks(db as unknown as BaseDatabaseAdapter, new Set([EVERY_COLUMN]))
  const where: Where = { at: { less_than: before.toISOString() } }
  await db.deleteMany({ collection: 'fact-marks', where })
}
