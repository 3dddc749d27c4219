import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { guardLog, openLog } from '@/database/logGuard'

type Table = 'audit-events' | 'audit-seals'
type Row = Record<string, unknown>

/** Empties the log, as nothing of the product can. */
export async function emptyLog(payload: Payload): Promise<void> {
  const client = clientOf(payload)
  if (client) await openLog(client)
  for (const collection of ['audit-events', 'audit-seals'] as const) {
    await payload.db.deleteMany({ collection, where: {} })
  }
  if (client) await guardLog(client)
}

/** Changes rows of the log by the database's own means. Field names are those of the collection. */
export function behind(payload: Payload) {
  const client = clientOf(payload)
  const raw = (table: Table) => {
    const model = (payload.db as unknown as MongooseAdapter).collections[table]
    if (!model) throw new Error(`no ${table}`)
    return { rows: model.collection, id: (id: string) => new model.base.Types.ObjectId(id) }
  }
  const unguarded = async <T>(work: (db: NonNullable<typeof client>) => Promise<T>) => {
    if (!client) throw new Error('SQLite alone')
    await openLog(client)
    const result = await work(client)
    await guardLog(client)
    return result
  }
  return {
    update: async (table: Table, id: string, set: Row): Promise<void> => {
      if (!client) {
        const { rows, id: key } = raw(table)
        await rows.updateOne({ _id: key(id) }, { $set: set })
        return
      }
      const columns = Object.keys(set).map((name) => `"${snake(name)}" = ?`)
      await unguarded((db) =>
        db.execute({
          sql: `UPDATE ${snake(table)} SET ${columns.join(', ')} WHERE id = ?`,
          args: [...Object.values(set).map(cell), id],
        }),
      )
    },
    /** Deletes a row; what it answers puts it back. */
    remove: async (table: Table, id: string): Promise<() => Promise<void>> => {
      if (!client) {
        const { rows, id: key } = raw(table)
        const found = await rows.findOne({ _id: key(id) })
        await rows.deleteOne({ _id: key(id) })
        return async () => void (await rows.insertOne(found as never))
      }
      const { rows } = await client.execute({
        sql: `SELECT * FROM ${snake(table)} WHERE id = ?`,
        args: [id],
      })
      await unguarded((db) =>
        db.execute({ sql: `DELETE FROM ${snake(table)} WHERE id = ?`, args: [id] }),
      )
      const values = Object.entries({ ...rows[0] })
      return async () =>
        void (await client.execute({
          sql: `INSERT INTO ${snake(table)} (${values.map(([name]) => `"${name}"`).join(', ')}) VALUES (${values.map(() => '?').join(', ')})`,
          args: values.map(([, value]) => value as string),
        }))
    },
    /** Refused by SQLite itself: what a stranger's statement is answered. */
    attempt: (sql: string) => client?.execute(sql) ?? Promise.resolve(),
    isSqlite: client !== null,
  }
}

function clientOf({ db }: Payload): SQLiteAdapter['client'] | null {
  return db.name === 'sqlite' ? (db as unknown as SQLiteAdapter).client : null
}

const snake = (name: string) =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const cell = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | null)
