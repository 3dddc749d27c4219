import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** Stands for kill -9: nothing after it writes either. */
class Stopped extends Error {}

export type Stop = {
  /** Lets so many writes through; every one after them fails until `lift`. */
  after: (writes: number) => void
  /** Writes work again; how many there were since `after`. */
  lift: () => number
}

/** Statements of SQL, or calls of MongoDB's adapter: each is whole in itself. */
export function stopWrites(payload: Payload): Stop {
  let limit = Infinity
  let seen = 0
  const count = () => {
    seen += 1
    if (seen > limit) throw new Stopped('The process was stopped here.')
  }
  if (payload.db.name === 'mongoose') countCalls(payload, count)
  else countStatements(payload, count)
  claimNothing(payload, () => seen > limit)
  return {
    after: (writes) => {
      limit = writes
      seen = 0
    },
    lift: () => {
      limit = Infinity
      return seen
    },
  }
}

/** Nor does it wait for what it can't give back itself. */
function claimNothing({ db }: Payload, isStopped: () => boolean): void {
  const find = db.find.bind(db)
  db.find = (async (args: Parameters<typeof find>[0]) => {
    if (args.collection === 'claims' && isStopped()) throw new Stopped()
    return find(args)
  }) as typeof db.find
}

const WRITE = /^\s*(insert|update|delete|replace)/i

function countStatements(payload: Payload, count: () => void): void {
  const { client } = payload.db as unknown as SQLiteAdapter
  const { execute, batch } = client
  client.execute = (async (...args: [never]) => {
    const [first] = args as unknown as [string | { sql: string }]
    if (WRITE.test(typeof first === 'string' ? first : first.sql)) count()
    return execute.apply(client, args)
  }) as typeof client.execute
  client.batch = async (...args) => {
    count()
    return batch.apply(client, args)
  }
}

const CALLS = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'commitTransaction',
] as const

/** What a stopped process had in a transaction, the server takes back itself: `rollbackTransaction` goes through. */
function countCalls({ db }: Payload, count: () => void): void {
  const methods = db as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  for (const name of CALLS) {
    const call = methods[name]
    if (!call) continue
    methods[name] = async (...args) => {
      count()
      return call.apply(db, args)
    }
  }
}
