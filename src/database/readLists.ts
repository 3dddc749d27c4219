import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, PayloadRequest } from 'payload'

type Query = {
  req: PayloadRequest
  collection: CollectionSlug
  /** A field of the row itself that refers to many rows of one collection. */
  field: string
  /** What `field` refers to, as the names of the database's columns have it: `topics`. */
  refersTo: string
  ids: readonly string[]
}

const CHUNK = 20_000

/**
 * The ids that a list of references holds, in its order, by the id of the row; rows whose list is empty are left out. Beside
 * `readCells`, and like it below Payload's documents and access rules.
 */
export async function readLists({ ids, ...query }: Query): Promise<Map<string, string[]>> {
  const lists = new Map<string, string[]>()
  const read = query.req.payload.db.name === 'mongoose' ? readMongo : readSqlite
  for (let i = 0; i < ids.length; i += CHUNK) {
    for (const [row, id] of await read({ ...query, ids: ids.slice(i, i + CHUNK) })) {
      const list = lists.get(row)
      if (list) list.push(id)
      else lists.set(row, [id])
    }
  }
  return lists
}

async function readSqlite({ req, collection, field, refersTo, ids }: Query) {
  const { client } = req.payload.db as unknown as SQLiteAdapter
  const table = `${collection.replaceAll('-', '_')}_rels`
  const { rows } = await client.execute({
    sql: `SELECT json_group_array(json_array(row, id)) AS found FROM (
      SELECT parent_id AS row, "${refersTo}_id" AS id FROM "${table}"
      WHERE path = ? AND parent_id IN (SELECT value FROM json_each(?)) AND "${refersTo}_id" IS NOT NULL
      ORDER BY parent_id, "order")`,
    args: [field, JSON.stringify(ids)],
  })
  return JSON.parse(String(rows[0]?.found ?? '[]')) as [string, string][]
}

async function readMongo({ req, collection, field, ids }: Query) {
  const db = req.payload.db as unknown as MongooseAdapter
  const model = db.collections[collection]
  if (!model) throw new Error(`no collection ${collection}`)
  const { ObjectId } = model.base.Types
  const toId = (value: string) => (ObjectId.isValid(value) ? new ObjectId(value) : value)
  const transaction = await req.transactionID
  const found: [string, string][] = []
  const cursor = model.collection.find({ _id: { $in: ids.map(toId) } } as object, {
    projection: { [field]: 1 },
    batchSize: 10_000,
    ...(transaction && { session: db.sessions[transaction] }),
  })
  for (const { _id, ...row } of await cursor.toArray()) {
    const list = (row as Record<string, unknown>)[field]
    if (Array.isArray(list)) for (const one of list) found.push([String(_id), String(one)])
  }
  return found
}
