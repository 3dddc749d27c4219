import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'

/** The newest airings of each of many columns that were confirmed before an instant, first runs alone. */
type Query = {
  req: PayloadRequest
  columns: readonly string[]
  /** The instant, itself excluded (UTC, ISO). */
  until: string
  /** So many of each column. */
  most: number
}

/**
 * The issues of the newest first runs of each column: one query however many columns, and as many rows read as are
 * answered. Beside `readCells`, and like it below Payload's documents and access rules.
 */
export async function readNewest(query: Query): Promise<string[]> {
  if (query.columns.length === 0) return []
  return query.req.payload.db.name === 'mongoose' ? readMongo(query) : readSqlite(query)
}

async function readSqlite({ req, columns, until, most }: Query): Promise<string[]> {
  const { client } = req.payload.db as unknown as SQLiteAdapter
  const { rows } = await client.execute({
    sql: `SELECT json_group_array(a.issue_id) AS found FROM json_each(?) AS wanted
      JOIN airings AS a ON a.id IN (
        SELECT id FROM airings
        WHERE column_id = wanted.value AND started_at < ? AND confirmed = 1 AND kind = 'first'
        ORDER BY started_at DESC LIMIT ?)`,
    args: [JSON.stringify(columns), until, most],
  })
  return JSON.parse(String(rows[0]?.found ?? '[]')) as string[]
}

async function readMongo({ req, columns, until, most }: Query): Promise<string[]> {
  const db = req.payload.db as unknown as MongooseAdapter
  const model = db.collections.airings
  if (!model) throw new Error('no collection airings')
  const { ObjectId } = model.base.Types
  const transaction = await req.transactionID
  const groups = await model.collection
    .aggregate<{ issues: unknown[] }>(
      [
        {
          $match: {
            column: { $in: columns.map((id) => (ObjectId.isValid(id) ? new ObjectId(id) : id)) },
            startedAt: { $lt: new Date(until) },
            confirmed: true,
            kind: 'first',
          },
        },
        {
          $group: {
            _id: '$column',
            issues: { $topN: { n: most, sortBy: { startedAt: -1 }, output: '$issue' } },
          },
        },
      ],
      transaction ? { session: db.sessions[transaction] } : {},
    )
    .toArray()
  return groups.flatMap(({ issues }) => issues.map(String))
}
