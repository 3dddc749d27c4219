import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

type Timing = { name: string; ms: number; rows: number }

/** Every read of the database that goes through Payload or past it, by name, while it is watched. */
export class Timings {
  private readonly all: Timing[] = []

  constructor(payload: Payload) {
    this.watchPayload(payload)
    if (payload.db.name === 'mongoose') this.watchMongo(payload)
    else this.watchSqlite(payload)
  }

  clear(): void {
    this.all.length = 0
  }

  /** The slowest read since `clear`, and how many there were. */
  slowest(): string {
    const [worst] = this.all.toSorted((one, other) => other.ms - one.ms)
    if (!worst) return 'no query'
    return `${worst.name}: ${worst.ms.toFixed(0)} ms, ${worst.rows} rows (of ${this.all.length} queries)`
  }

  /** The reads that took longest together, by name. */
  table(): string[] {
    const sums = new Map<string, Timing & { count: number }>()
    for (const { name, ms, rows } of this.all) {
      const sum = sums.get(name) ?? { name, ms: 0, rows: 0, count: 0 }
      sums.set(name, { name, ms: sum.ms + ms, rows: sum.rows + rows, count: sum.count + 1 })
    }
    return [...sums.values()]
      .sort((one, other) => other.ms - one.ms)
      .slice(0, 8)
      .map(
        ({ name, ms, rows, count }) =>
          `${ms.toFixed(0).padStart(7)} ms ${String(count).padStart(5)} × ${name}, ${rows} rows`,
      )
  }

  private async timed<T>(
    name: string,
    work: () => Promise<T>,
    rowsOf: (result: T) => number,
  ): Promise<T> {
    const start = performance.now()
    const result = await work()
    this.all.push({ name, ms: performance.now() - start, rows: rowsOf(result) })
    return result
  }

  private watchPayload(payload: Payload): void {
    const { find } = payload
    const own = find.bind(payload)
    payload.find = ((args: Parameters<typeof find>[0]) =>
      this.timed(
        `payload.find ${args.collection} by ${fieldsOf(args.where).join(', ')}`,
        () => own(args),
        ({ docs }) => docs.length,
      )) as typeof find
    const create = payload.create.bind(payload)
    payload.create = ((args: Parameters<typeof create>[0]) =>
      this.timed(
        `payload.create ${args.collection}`,
        () => create(args),
        () => 1,
      )) as typeof payload.create
    const insert = payload.db.create.bind(payload.db)
    payload.db.create = ((args: Parameters<typeof insert>[0]) =>
      this.timed(
        `db.create ${args.collection}`,
        () => insert(args),
        () => 1,
      )) as typeof payload.db.create
  }

  private watchSqlite(payload: Payload): void {
    const { client } = payload.db as unknown as SQLiteAdapter
    const execute = client.execute.bind(client) as (one: unknown) => Promise<{ rows: unknown[] }>
    client.execute = ((one: { sql: string } | string) => {
      const sql = typeof one === 'string' ? one : one.sql
      if (!sql.startsWith('SELECT json_group_array')) return execute(one)
      return this.timed(
        `sql ${/FROM "?(\w+)/i.exec(sql)?.[1]}`,
        () => execute(one),
        ({ rows }) => rows.length,
      )
    }) as typeof client.execute
  }

  private watchMongo(payload: Payload): void {
    const { collections } = payload.db as unknown as MongooseAdapter
    for (const [slug, { collection }] of Object.entries(collections)) {
      const find = collection.find.bind(collection)
      collection.find = ((...args: Parameters<typeof find>) => {
        const cursor = find(...args)
        const toArray = cursor.toArray.bind(cursor)
        cursor.toArray = () => this.timed(`mongo ${slug}`, toArray, (rows) => rows.length)
        return cursor
      }) as typeof collection.find
    }
  }
}

/** The fields of a condition, wherever they stand in it. */
function fieldsOf(where: unknown): string[] {
  if (Array.isArray(where)) return [...new Set(where.flatMap(fieldsOf))]
  if (typeof where !== 'object' || where === null) return []
  const found = Object.entries(where).flatMap(([name, value]) =>
    name === 'and' || name === 'or' ? fieldsOf(value) : [name],
  )
  return found.length > 0 ? [...new Set(found)] : ['all']
}
