import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'

import { kept } from '@/process/registry'

import { leftActs, type LeftActs, undoAct, undoLeft } from './leftActs'
import { ownerOf } from './owner'
import { type Table, tablesOf, watchStatements } from './steps'

/**
 * Acts on SQLite (docs/adr/0019): what a request does between beginTransaction and commitTransaction is there as a whole or
 * not at all. Each change of a row is written down in `undo_steps` with it; the one statement that removes those rows
 * ends the act. An act that failed is taken back at once, one whose process is gone by whoever looks next.
 */
export type Acts = {
  /** Before migrations, since steps name columns by their place: takes back what was left. */
  open: () => Promise<void>
  /** After them: from here on acts are kept. */
  begin: () => Promise<void>
  /** Takes back what processes that are gone left half done; how many acts that were. */
  undoLeft: () => Promise<number>
  /** How many there are. */
  countLeft: () => Promise<number>
}

const WRITES = [
  'create',
  'updateOne',
  'updateMany',
  'updateJobs',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'createGlobal',
  'updateGlobal',
  'createGlobalVersion',
  'updateGlobalVersion',
] as const

/** From `begin` on acts are kept. */
type Keeping = LeftActs & { isBegun: boolean }

type Write = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** The act a statement belongs to, whichever bundle sends it. */
const current = () => kept('currentAct', () => new AsyncLocalStorage<string | null>())

/** Those under way in this process, whichever of its bundles began them; true once they changed something. */
const live = () => kept('liveActs', () => new Map<string, boolean>())

const found = () => kept('acts', () => new WeakMap<object, Acts>())

/** What keeps acts on a database; none on MongoDB, which has transactions. */
export const actsOf = (adapter: object): Acts | undefined => found().get(adapter)

export function keepActs(adapter: SQLiteAdapter, file: string): Acts {
  const isLive = (act: string) => live().has(act)
  const keeping: Keeping = { adapter, file, owner: '', tables: [], isLive, isBegun: false }
  const knowOwner = async () => (keeping.owner ||= await ownerOf(file))
  const acts: Acts = {
    open: async () => {
      keeping.owner = await ownerOf(file)
      keeping.tables = await tablesOf(adapter.client)
      await undoLeft(keeping)
    },
    begin: async () => {
      if (keeping.isBegun) return
      const owner = await knowOwner()
      keeping.tables = await tablesOf(adapter.client)
      await watch(adapter, { owner, tables: keeping.tables })
      keeping.isBegun = true
    },
    undoLeft: () => undoLeft(keeping),
    countLeft: async () => {
      await knowOwner()
      return (await leftActs(keeping)).length
    },
  }
  keepTransactions(keeping)
  attribute(adapter)
  found().set(adapter, acts)
  return acts
}

/** What Payload calls a transaction is an act. */
function keepTransactions(keeping: Keeping): void {
  const { adapter } = keeping
  adapter.beginTransaction = () => {
    if (!keeping.isBegun) return Promise.resolve(null)
    const act = randomUUID()
    live().set(act, false)
    return Promise.resolve(act)
  }
  adapter.commitTransaction = async (given) => {
    const act = String(await given)
    if (live().get(act)) {
      await adapter.client.execute({ sql: 'DELETE FROM undo_steps WHERE act = ?', args: [act] })
    }
    live().delete(act)
  }
  adapter.rollbackTransaction = async (given) => {
    const act = String(await given)
    const hasChanged = live().get(act)
    live().delete(act)
    if (hasChanged) await undoAct(keeping, act)
  }
}

/** Tells each statement whose it is: Payload says so to the adapter, not to the database. */
function attribute(adapter: SQLiteAdapter): void {
  const methods = adapter as unknown as Record<string, Write>
  for (const name of WRITES) {
    const write = methods[name]?.bind(adapter)
    if (!write) continue
    methods[name] = (args) => inActOf(args.req, () => write(args))
  }
}

/** Statements of one's own, told whose they are as Payload's are. */
export async function inActOf<T>(
  req: Partial<PayloadRequest> | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const act = await req?.transactionID
  const known = typeof act === 'string' && live().has(act) ? act : null
  return current().run(known, work)
}

/** Sets the watch on every table, and has it know of each statement of an act which act that is. */
async function watch(
  { client }: SQLiteAdapter,
  { owner, tables }: { owner: string; tables: readonly Table[] },
): Promise<void> {
  const execute = client.execute.bind(client) as (...args: unknown[]) => Promise<never>
  await client.batch([
    'CREATE TEMP TABLE act_now (act TEXT, owner TEXT)',
    { sql: 'INSERT INTO act_now VALUES (NULL, ?)', args: [owner] },
    ...tables.flatMap(watchStatements),
  ])
  client.execute = (async (...args: unknown[]) => {
    const act = current().getStore()
    // What still comes of an act that was ended belongs to none.
    if (!act || !live().has(act) || isRead(args[0])) return execute(...args)
    live().set(act, true)
    // The client runs each when it is called: nobody else's statement comes between the three.
    const [, answer] = await Promise.all([
      execute({ sql: 'UPDATE act_now SET act = ?', args: [act] }),
      execute(...args),
      execute('UPDATE act_now SET act = NULL'),
    ])
    return answer
  }) as typeof client.execute
}

function isRead(statement: unknown): boolean {
  const sql = typeof statement === 'string' ? statement : (statement as { sql: string }).sql
  return /^\s*select/i.test(sql)
}
