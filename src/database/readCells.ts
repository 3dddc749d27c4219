import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, PayloadRequest } from 'payload'

/**
 * A condition on one field of a row's own: one of many ids, a span of instants (the end excluded), one value, or that there is
 * any.
 */
export type FieldCondition =
  | { field: string; in: readonly string[] }
  | { field: string; from?: string; until?: string }
  | { field: string; equals: string | boolean }
  | { field: string; isThere: true }

/** Or that several do not hold together. */
export type RowCondition = FieldCondition | { notAll: readonly FieldCondition[] }

type Query = {
  req: PayloadRequest
  collection: CollectionSlug
  /** Fields of the row itself, `waiver.waived` for one in a group. */
  fields: readonly string[]
  where: readonly RowCondition[]
}

export type Cell = string | number | boolean | null

/** Ids per query of MongoDB, whose messages have a limit. */
const MONGO_CHUNK = 20_000

/**
 * A few fields of many rows, read past Payload's documents: building those costs many times what the rows do, and the
 * ledger of a province reads a hundred thousand. Each row is its cells in the order of the fields: ids as strings,
 * instants as ISO texts, what is not there as null; rows come in no order. No access rule is
 * applied: the caller has asked which rows the person may know of.
 */
export async function readCells(query: Query): Promise<Cell[][]> {
  if (query.where.some((one) => 'in' in one && one.in.length === 0)) return []
  return query.req.payload.db.name === 'mongoose' ? readMongo(query) : readSqlite(query)
}

type SqlColumn = { name: string; dataType: string }

/** All rows as one cell of JSON: of every other cell the driver makes a property with a getter. */
async function readSqlite({ req, collection, fields, where }: Query) {
  const { client, tables } = req.payload.db as unknown as SQLiteAdapter
  const name = collection.replaceAll('-', '_')
  const table = tables[name] as unknown as Record<string, SqlColumn> | undefined
  const columnOf = (field: string): SqlColumn => {
    const column = table?.[field.replaceAll('.', '_')]
    if (!column) throw new Error(`no field ${field} in ${collection}`)
    return column
  }
  const quoted = (field: string) => `"${columnOf(field).name}"`
  const conditions = where.map((one) => sqlCondition(quoted, one))
  const cells = fields.map(quoted).join(', ')
  const { rows: answer } = await client.execute({
    sql: `SELECT json_group_array(json_array(${cells})) AS found FROM "${name}" WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    args: conditions.flatMap(({ args }) => args),
  })
  const found = JSON.parse(String(answer[0]?.found ?? '[]')) as Cell[][]
  fields.forEach((field, at) => {
    if (columnOf(field).dataType !== 'boolean') return
    for (const row of found) row[at] = row[at] === null ? null : row[at] === 1
  })
  return found
}

type Sql = { sql: string; args: string[] }

function sqlCondition(quoted: (field: string) => string, one: RowCondition): Sql {
  if ('notAll' in one) {
    const all = one.notAll.map((part) => sqlCondition(quoted, part))
    // What is not there keeps no condition, and comparing it answers nothing.
    const sql = `NOT ifnull(${all.map((part) => part.sql).join(' AND ')}, 0)`
    return { sql, args: all.flatMap(({ args }) => args) }
  }
  const name = quoted(one.field)
  if ('isThere' in one) return { sql: `${name} IS NOT NULL`, args: [] }
  if ('in' in one) {
    return { sql: `${name} IN (SELECT value FROM json_each(?))`, args: [JSON.stringify(one.in)] }
  }
  if ('equals' in one) {
    return typeof one.equals === 'boolean'
      ? { sql: `${name} = ${Number(one.equals)}`, args: [] }
      : { sql: `${name} = ?`, args: [one.equals] }
  }
  const ends = [one.from, one.until].filter((end) => end !== undefined)
  const tests = [one.from && `${name} >= ?`, one.until && `${name} < ?`].filter(Boolean)
  return { sql: tests.join(' AND '), args: ends }
}

async function readMongo({ req, collection, fields, where }: Query) {
  const db = req.payload.db as unknown as MongooseAdapter
  const model = db.collections[collection]
  if (!model) throw new Error(`no collection ${collection}`)
  const { ObjectId } = model.base.Types
  const toId = (value: string) => (ObjectId.isValid(value) ? new ObjectId(value) : value)
  const keys = fields.map(mongoKey)
  const paths = keys.map((key) => key.split('.'))
  const projection = Object.fromEntries(keys.map((key) => [key, 1]))
  const transaction = await req.transactionID
  const found: Cell[][] = []
  for (const part of inParts(where)) {
    const filter = mongoFilter(part, toId)
    const cursor = model.collection.find(filter, {
      projection: { _id: 0, ...projection },
      batchSize: 10_000,
      ...(transaction && { session: db.sessions[transaction] }),
    })
    for (const document of await cursor.toArray()) {
      found.push(paths.map((path) => cellOf(at(document, path))))
    }
  }
  return found
}

const mongoKey = (field: string) => (field === 'id' ? '_id' : field)

function mongoFilter(
  where: readonly RowCondition[],
  toId: (value: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    where.map((one) =>
      'notAll' in one
        ? ['$nor', [mongoFilter(one.notAll, toId)]]
        : [mongoKey(one.field), mongoCondition(one, toId)],
    ),
  )
}

function mongoCondition(one: FieldCondition, toId: (value: string) => unknown) {
  if ('isThere' in one) return { $ne: null }
  if ('in' in one) return { $in: one.in.map(toId) }
  if ('equals' in one) return typeof one.equals === 'string' ? toId(one.equals) : one.equals
  return {
    ...(one.from && { $gte: new Date(one.from) }),
    ...(one.until && { $lt: new Date(one.until) }),
  }
}

/** The conditions once for each part of a list of ids that is too long for one message. */
function inParts(where: readonly RowCondition[]): RowCondition[][] {
  const long = where.find((one) => 'in' in one && one.in.length > MONGO_CHUNK)
  if (!long || !('in' in long)) return [[...where]]
  const parts: RowCondition[][] = []
  for (let i = 0; i < long.in.length; i += MONGO_CHUNK) {
    const part: RowCondition = { field: long.field, in: long.in.slice(i, i + MONGO_CHUNK) }
    parts.push(where.map((one) => (one === long ? part : one)))
  }
  return parts
}

function at(document: unknown, path: readonly string[]): unknown {
  let value = document
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name]
  return value
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? String(value) : (value as Cell)
}
