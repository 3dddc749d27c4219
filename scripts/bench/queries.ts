import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

type InStatement = Exclude<Parameters<SQLiteAdapter['client']['execute']>[0], string>
type Command = { commandName: string; command: Record<string, unknown> }

const NO_QUERIES = ['hello', 'ping', 'endSessions', 'commitTransaction', 'abortTransaction']

/** Counts what the database is asked: statements on SQLite, commands of the driver on MongoDB. */
export class Queries {
  private readonly seen: string[] = []
  private readonly reads: InStatement[] = []

  constructor(private readonly payload: Payload) {
    if (payload.db.name === 'mongoose') this.watchMongo(payload)
    else this.watchSqlite(payload)
  }

  /** How many queries some work made, and those it made more than once, by kind and table. */
  async of(work: () => Promise<unknown>): Promise<{ count: number; repeated: string[] }> {
    this.seen.length = 0
    this.reads.length = 0
    await work()
    const counts = new Map<string, number>()
    for (const name of this.seen) counts.set(name, (counts.get(name) ?? 0) + 1)
    const repeated = [...counts].filter(([, count]) => count > 1)
    repeated.sort(([, one], [, other]) => other - one)
    return { count: this.seen.length, repeated: repeated.map(([name, many]) => `${name} ×${many}`) }
  }

  /** How SQLite finds the rows of each read of the work last counted, and how long one takes by itself. */
  async plans(): Promise<string[]> {
    const { client } = this.payload.db as unknown as SQLiteAdapter
    const lines: string[] = []
    for (const read of this.reads.splice(0)) {
      const start = performance.now()
      await client.execute(read)
      const ms = (performance.now() - start).toFixed(1)
      const { rows } = await client.execute({ ...read, sql: `EXPLAIN QUERY PLAN ${read.sql}` })
      lines.push(`${ms} ms: ${rows.map(({ detail }) => detail).join(' | ')}`)
    }
    return lines
  }

  private watchSqlite(payload: Payload): void {
    const { client } = payload.db as unknown as SQLiteAdapter
    const execute = client.execute.bind(client) as (one: unknown) => Promise<unknown>
    client.execute = ((one: InStatement) => {
      const sql = typeof one === 'string' ? one : one.sql
      const [kind = ''] = sql.trim().split(/\s/)
      const table = /(?:from|into|update)\s+["`]?(\w+)/i.exec(sql)?.[1] ?? ''
      if (/^(select|insert|update|delete)$/i.test(kind)) this.seen.push(`${kind} ${table}`)
      if (/^select$/i.test(kind)) this.reads.push(typeof one === 'string' ? { sql, args: [] } : one)
      return execute(one)
    }) as typeof client.execute
  }

  /** The client must have been opened with `monitorCommands=true`. */
  private watchMongo(payload: Payload): void {
    const { connection } = payload.db as unknown as MongooseAdapter
    connection.getClient().on('commandStarted', ({ commandName, command }: Command) => {
      if (NO_QUERIES.includes(commandName)) return
      const collection = command[commandName]
      this.seen.push(`${commandName} ${typeof collection === 'string' ? collection : ''}`)
    })
  }
}
