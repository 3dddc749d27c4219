import { randomUUID } from 'node:crypto'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { inActOf } from './acts/acts'

type Insert = {
  req: PayloadRequest
  /** A collection of the machine's own: no hooks, no access, no versions, no timestamps. */
  collection: CollectionSlug
  /** Plain texts by field, the same fields in each. */
  rows: readonly Readonly<Record<string, string>>[]
}

/** Rows per statement: a few hundred kilobytes of ids. */
const CHUNK = 5_000

/**
 * Adds many rows in few statements, in the act or transaction of the request: a report names a hundred thousand facts, and
 * Payload's documents would take a minute for them.
 */
export async function insertRows({ rows, ...into }: Insert): Promise<void> {
  const insert = into.req.payload.db.name === 'mongoose' ? insertMongo : insertSqlite
  for (let i = 0; i < rows.length; i += CHUNK) {
    await insert({ ...into, rows: rows.slice(i, i + CHUNK) })
  }
}

async function insertSqlite({ req, collection, rows }: Insert): Promise<void> {
  const { client, tables } = req.payload.db as unknown as SQLiteAdapter
  const name = collection.replaceAll('-', '_')
  const columns = tables[name] as unknown as Record<string, { name: string }> | undefined
  const fields = Object.keys(rows[0] ?? {})
  const cells = ['id', ...fields].map((field) => {
    const column = columns?.[field]
    if (!column) throw new Error(`no field ${field} in ${collection}`)
    return `"${column.name}"`
  })
  const values = cells.map((_, at) => `value ->> ${at}`)
  const sql = `INSERT INTO "${name}" (${cells.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?)`
  const made = rows.map((row) => [randomUUID(), ...fields.map((field) => row[field] ?? null)])
  await inActOf(req, () => client.execute({ sql, args: [JSON.stringify(made)] }))
}

async function insertMongo({ req, collection, rows }: Insert): Promise<void> {
  const db = req.payload.db as unknown as MongooseAdapter
  const model = db.collections[collection]
  if (!model) throw new Error(`no collection ${collection}`)
  const transaction = await req.transactionID
  await model.collection.insertMany(
    rows.map((row) => ({ ...row })) as never[],
    transaction ? { session: db.sessions[transaction] } : {},
  )
}
