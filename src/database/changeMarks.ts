import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest, Where } from 'payload'

import { type Source, SOURCES } from '@/domain/changes/sources'
import { forgetOwnMarks, noteOwnMark } from '@/process/publicChanges'
import { kept } from '@/process/registry'

import { retried } from './transaction'

/** Things whose public side may have changed, and the marks that say so until the change log does. */
export type Marked = { things: string[]; marks: string[] }

type Listener = (marked: Marked) => Promise<void>
type Row = Record<string, unknown> & { id: string }
type Args = {
  collection: CollectionSlug
  req?: Partial<PayloadRequest>
  id?: string
  where?: Where
  returning?: boolean
}
type Methods = Record<string, ((args: Args) => Promise<unknown>) | undefined>
type Keeping = {
  adapter: BaseDatabaseAdapter
  /** What each act under way has marked: the mark of each thing. */
  acts: Map<string, Map<string, string>>
}

const WRITES = ['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany'] as const

const listeners = () => kept('changeListeners', () => new WeakMap<object, Listener>())

/** Who writes the change log: told of what an act marked, once the act has ended, before whoever asked for it is answered. */
export function onMarked(adapter: object, listener: Listener): void {
  listeners().set(adapter, listener)
}

/**
 * Has every write to a row of the public side leave a mark in the same act or transaction, whatever wrote it (docs/adr/0025): a
 * process that dies after it leaves the mark to the next.
 */
export function keepMarks(adapter: BaseDatabaseAdapter): void {
  const keeping: Keeping = { adapter, acts: new Map() }
  const methods = adapter as unknown as Methods
  for (const name of WRITES) {
    const write = methods[name]?.bind(adapter)
    if (!write) continue
    const writeMarked = async (args: Args, source: Source) => {
      const isDelete = name.startsWith('delete')
      const asksBefore = source.before || source.between
      const before =
        isDelete || (asksBefore && name !== 'create') ? await rowsBefore(keeping, args) : []
      const named = isDelete ? await textsNaming(keeping, { args, source, rows: before }) : []
      const result = await write(args)
      const after = isDelete ? [] : await rowsAfter(keeping, { args, source, result })
      const things = [...before, ...after].flatMap(source.things)
      const turned = turnedBetween(source, before, after)
      await mark(keeping, args.req, [...new Set([...things, ...named, ...turned])])
      return result
    }
    methods[name] = async (args) => {
      const source = SOURCES[args.collection]
      if (!source) return write(args)
      const isInAct = Boolean(await args.req?.transactionID)
      if (isInAct) return writeMarked(args, source)
      return inOwnAct(adapter, (req) => writeMarked({ ...args, req }, source))
    }
  }
  watchActs(keeping)
}

/** A write of no act is one of its own: else a process that dies between it and its mark leaves the public side unsaid. */
export async function inOwnAct<T>(
  adapter: BaseDatabaseAdapter,
  write: (req: Partial<PayloadRequest>) => Promise<T>,
): Promise<T> {
  return retried(async () => {
    const act = await adapter.beginTransaction()
    try {
      const result = await write({ transactionID: act ?? undefined })
      if (act !== null) await adapter.commitTransaction(act)
      return result
    } catch (error) {
      if (act !== null) await adapter.rollbackTransaction(act)
      throw error
    }
  })
}

async function rowsBefore({ adapter }: Keeping, { collection, id, where, req }: Args) {
  const { docs } = await adapter.find<Row>({
    collection,
    where: id === undefined ? (where ?? {}) : { id: { equals: id } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** What was written; asked for where the write did not say. */
async function rowsAfter(
  keeping: Keeping,
  { args, source, result }: { args: Args; source: Source; result: unknown },
): Promise<Row[]> {
  if (args.returning === false) return rowsBefore(keeping, args)
  const rows = (Array.isArray(result) ? result : [result]).filter(
    (row): row is Row => typeof row === 'object' && row !== null && 'id' in row,
  )
  const whole = rows.filter((row) => source.needs.every((field) => field in row))
  const ids = rows.filter((row) => !whole.includes(row)).map(({ id }) => id)
  if (ids.length === 0) return whole
  const { collection, req } = args
  const found = await rowsBefore(keeping, { collection, req, where: { id: { in: ids } } })
  return [...whole, ...found]
}

function turnedBetween({ between }: Source, before: Row[], after: Row[]): string[] {
  if (!between) return []
  const was = new Map(before.map((row) => [row.id, row]))
  return after.flatMap((row) => {
    const old = was.get(row.id)
    return old ? between(old, row) : []
  })
}

async function textsNaming(
  { adapter }: Keeping,
  { args, source, rows }: { args: Args; source: Source; rows: Row[] },
): Promise<string[]> {
  if (!source.namedBy || rows.length === 0) return []
  const { docs } = await adapter.find<Row>({
    collection: 'public-texts',
    where: { [source.namedBy]: { in: rows.map(({ id }) => id) } },
    limit: 0,
    pagination: false,
    req: args.req,
  })
  return docs.map(({ articleId }) => `text:${String(articleId)}`)
}

async function mark(
  { adapter, acts }: Keeping,
  req: Args['req'],
  things: readonly string[],
): Promise<void> {
  const act = await req?.transactionID
  const known = act === null || act === undefined ? undefined : acts.get(String(act))
  const marked = known ?? new Map<string, string>()
  for (const thing of things) {
    if (marked.has(thing)) continue
    const data = { thing }
    // Of no act: at once, for others to see.
    const row: Row = await adapter.create({
      collection: 'change-marks',
      data,
      ...(known && { req }),
    })
    marked.set(thing, row.id)
    noteOwnMark(row.id)
  }
  if (!known) await tell(adapter, marked)
}

async function tell(adapter: object, marked: Map<string, string>): Promise<void> {
  if (marked.size === 0) return
  const [things, marks] = [[...marked.keys()], [...marked.values()]]
  await listeners().get(adapter)?.({ things, marks })
  forgetOwnMarks(marks)
}

function watchActs({ adapter, acts }: Keeping): void {
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)
  adapter.beginTransaction = async (options) => {
    const act = await begin(options)
    if (act !== null && act !== undefined) acts.set(String(act), new Map())
    return act
  }
  adapter.commitTransaction = async (given) => {
    const act = String(await given)
    await commit(given)
    const marked = acts.get(act)
    acts.delete(act)
    if (marked) await tell(adapter, marked)
  }
  adapter.rollbackTransaction = async (given) => {
    const act = String(await given)
    await rollback(given)
    const marked = acts.get(act)
    acts.delete(act)
    forgetOwnMarks([...(marked?.values() ?? [])])
    // On SQLite others may have seen, and told of, what is taken back now.
    if (marked && adapter.name === 'sqlite' && marked.size > 0) {
      await listeners().get(adapter)?.({ things: [...marked.keys()], marks: [] })
    }
  }
}
