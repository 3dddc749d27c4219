import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** What a database is asked while something is done, in words of its own: statements of SQLite, operations of MongoDB. */
export async function queriesOf(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  if (payload.db.name === 'mongoose') {
    const { connection } = payload.db as unknown as MongooseAdapter
    connection.set('debug', (collection: string, operation: string) => {
      seen.push(`${operation} ${collection}`)
    })
    await work()
    connection.set('debug', false)
    return seen
  }
  const { client } = payload.db as unknown as SQLiteAdapter
  const execute = client.execute
  client.execute = ((query: { sql: string } | string) => {
    const sql = typeof query === 'string' ? query : query.sql
    seen.push(`${sql.trim().split(/\s/)[0]} ${/from "?(\w+)/i.exec(sql)?.[1] ?? ''}`)
    return (execute as (one: unknown) => Promise<unknown>).call(client, query)
  }) as typeof client.execute
  await work()
  client.execute = execute
  return seen
}
