import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, Payload } from 'payload'

/** A row to insert as it is: other rows it names, instants, and plain values, by field. */
export type BulkRow = {
  id: string
  refs: Record<string, string | null>
  instants: Record<string, string | null>
  values: Record<string, string | number | boolean | null>
  /** On MongoDB alone: rows kept within this one, without their ids. */
  within?: Record<string, BulkRow>
}

/** Rows per statement: below SQLite's limit of bound values. */
const CHUNK = 1000

/** Inserts rows by the thousand, past Payload's hooks, checks and documents; for measurements only. */
export async function insertRows(
  payload: Payload,
  collection: CollectionSlug,
  rows: readonly BulkRow[],
): Promise<void> {
  const isMongo = payload.db.name === 'mongoose'
  const insert = isMongo ? insertMongo : insertSqlite
  // What is thrown away afterwards need not reach the disk.
  if (!isMongo) await clientOf(payload).execute('PRAGMA synchronous = OFF')
  for (let i = 0; i < rows.length; i += CHUNK) {
    await insert(payload, collection, rows.slice(i, i + CHUNK))
  }
}

async function insertMongo(payload: Payload, collection: string, rows: BulkRow[]): Promise<void> {
  const db = payload.db as unknown as MongooseAdapter
  const versioned = /^_(.+)_v$/.exec(collection)?.[1]
  const model = versioned ? db.versions[versioned] : db.collections[collection]
  if (!model) throw new Error(`no collection ${collection}`)
  const toId = (id: string | null) => (id === null ? null : new model.base.Types.ObjectId(id))
  const now = new Date()
  const documentOf = ({ refs, instants, values, within = {} }: BulkRow): object => ({
    createdAt: now,
    updatedAt: now,
    ...mapped(refs, toId),
    ...mapped(instants, (at) => (at === null ? null : new Date(at))),
    ...values,
    ...mapped(within, documentOf),
  })
  const documents = rows.map((row) => ({ _id: toId(row.id), ...documentOf(row) }))
  await model.collection.insertMany(documents as never[], { ordered: false })
}

async function insertSqlite(payload: Payload, collection: string, rows: BulkRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = [
    'id',
    ...Object.keys(first.refs).map((name) => `${snakeCase(name)}_id`),
    ...Object.keys({ ...first.instants, ...first.values }).map(snakeCase),
  ]
  const line = `(${names.map(() => '?').join(',')})`
  const sql = `INSERT INTO ${collection.replaceAll('-', '_')} (${names.join(',')}) VALUES ${rows.map(() => line).join(',')}`
  const args = rows.flatMap(({ id, refs, instants, values }) => [
    id,
    ...[...Object.values(refs), ...Object.values(instants), ...Object.values(values)].map(
      (value) => (typeof value === 'boolean' ? Number(value) : value),
    ),
  ])
  await clientOf(payload).execute({ sql, args })
}

const clientOf = (payload: Payload) => (payload.db as unknown as SQLiteAdapter).client

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function mapped<From, To>(values: Record<string, From>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))
}
