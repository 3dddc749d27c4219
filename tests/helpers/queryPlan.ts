import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload } from 'payload'

/** How a database answers: the indexes it goes by, whether it has to sort what it found, and its own words. */
export type Plan = { indexes: string; sorts: boolean; words: string }

/** The plan of the query of a collection that `ask` makes. */
export function planOf(
  payload: Payload,
  collection: CollectionSlug,
  ask: () => Promise<unknown>,
): Promise<Plan> {
  return payload.db.name === 'mongoose'
    ? mongoPlan(payload, collection, ask)
    : sqlitePlan(payload, collection, ask)
}

async function sqlitePlan(payload: Payload, collection: string, ask: () => Promise<unknown>) {
  const { client } = payload.db as unknown as SQLiteAdapter
  const execute = client.execute.bind(client)
  const seen: { sql: string; args: never[] }[] = []
  client.execute = ((query: { sql: string; args: never[] }) => {
    if (query.sql?.includes(`from "${collection.replaceAll('-', '_')}"`)) seen.push(query)
    return execute(query)
  }) as typeof client.execute
  await ask()
  client.execute = execute
  const [query] = seen
  if (!query) throw new Error(`nothing was asked of ${collection}`)
  const { rows } = await execute({ ...query, sql: `EXPLAIN QUERY PLAN ${query.sql}` })
  const words = rows.map(({ detail }) => String(detail)).join('\n')
  // Rows that the index leaves as equals are put in order among themselves: that is no sorting of all.
  return { indexes: words, sorts: words.includes('TEMP B-TREE FOR ORDER BY'), words }
}

async function mongoPlan(payload: Payload, slug: CollectionSlug, ask: () => Promise<unknown>) {
  const { collection } = (payload.db as unknown as MongooseAdapter).collections[slug] ?? {}
  if (!collection) throw new Error(`no collection ${slug}`)
  const find = collection.find.bind(collection)
  const aggregate = collection.aggregate.bind(collection)
  const seen: (() => Promise<unknown>)[] = []
  collection.find = ((...args: Parameters<typeof find>) => {
    seen.push(() => find(...args).explain('queryPlanner'))
    return find(...args)
  }) as typeof find
  collection.aggregate = ((...args: Parameters<typeof aggregate>) => {
    seen.push(() => aggregate(...args).explain('queryPlanner'))
    return aggregate(...args)
  }) as typeof aggregate
  await ask()
  collection.find = find
  collection.aggregate = aggregate
  const [explain] = seen
  if (!explain) throw new Error(`nothing was asked of ${slug}`)
  const words = JSON.stringify(winnersIn(await explain()))
  return { indexes: words, sorts: words.includes('"SORT"'), words }
}

/** The plans that won, wherever they stand. */
function winnersIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'winningPlan' ? [part] : winnersIn(part),
  )
}
