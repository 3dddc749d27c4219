import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'

import { kept } from '@/process/registry'

import { isGone, ownerOf } from './owner'
import { type Table, tablesOf, undoStatements, watchStatements } from './steps'

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

type Write = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** The act a statement belongs to. */
const current = new AsyncLocalStorage<string | null>()

/** Those under way in this process, whichever of its bundles began them; true once they changed something. */
const live = () => kept('liveActs', () => new Map<string, boolean>())

const found = () => kept('acts', () => new WeakMap<object, Acts>())

/** What keeps acts on a database; none on MongoDB, which has transactions. */
export const actsOf = (adapter: object): Acts | undefined => found().get(adapter)

export function keepActs(adapter: SQLiteAdapter, file: string): Acts {
  let tables: Table[] = []
  let owner = ''
  let isBegun = false

  const hasSteps = async () => {
    const { rows } = await adapter.client.execute(
      "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'undo_steps'",
    )
    return rows.length > 0
  }

  async function undo(act: string): Promise<void> {
    await adapter.client.batch(await undoStatements(adapter.client, act, tables), 'write')
  }

  async function left(): Promise<{ act: string; by: string }[]> {
    const { rows } = await adapter.client.execute(
      'SELECT act, owner, MAX(at) AS at FROM undo_steps GROUP BY act, owner',
    )
    const gone: { act: string; by: string }[] = []
    for (const row of rows) {
      const [act, by, at] = [String(row.act), String(row.owner), String(row.at)]
      if (by === owner ? !live().has(act) : await isGone(by, at, file)) gone.push({ act, by })
    }
    return gone
  }

  /** Of several who find it, one takes it. */
  async function take({ act, by }: { act: string; by: string }): Promise<boolean> {
    const { rowsAffected } = await adapter.client.execute({
      sql: 'UPDATE undo_steps SET owner = ? WHERE act = ? AND owner = ?',
      args: [owner, act, by],
    })
    return rowsAffected > 0
  }

  async function undoLeft(): Promise<number> {
    if (!(await hasSteps())) return 0
    let undone = 0
    for (const one of await left()) {
      if (!(await take(one))) continue
      try {
        await undo(one.act)
        undone += 1
      } catch (err) {
        adapter.payload.logger.error({ err, act: one.act, msg: 'An act could not be taken back' })
      }
    }
    if (undone > 0) {
      adapter.payload.logger.warn({ acts: undone, msg: 'Took back what was left half done' })
    }
    return undone
  }

  const acts: Acts = {
    open: async () => {
      owner = await ownerOf(file)
      tables = await tablesOf(adapter.client)
      await undoLeft()
    },
    begin: async () => {
      if (isBegun) return
      owner ||= await ownerOf(file)
      tables = await tablesOf(adapter.client)
      await watch(adapter, { owner, tables })
      isBegun = true
    },
    undoLeft,
    countLeft: async () => {
      owner ||= await ownerOf(file)
      return (await hasSteps()) ? (await left()).length : 0
    },
  }

  adapter.beginTransaction = () => {
    if (!isBegun) return Promise.resolve(null)
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
    if (hasChanged) await undo(act)
  }
  attribute(adapter)
  found().set(adapter, acts)
  return acts
}

/** Tells each statement whose it is: Payload says so to the adapter, not to the database. */
function attribute(adapter: SQLiteAdapter): void {
  const methods = adapter as unknown as Record<string, Write>
  for (const name of WRITES) {
    const write = methods[name]?.bind(adapter)
    if (!write) continue
    methods[name] = async (args) => {
      const act = await args.req?.transactionID
      const known = typeof act === 'string' && live().has(act) ? act : null
      return current.run(known, () => write(args))
    }
  }
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
    const act = current.getStore()
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
