import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload } from 'payload'

/** How a database answers: the indexes it goes by, whether it has to sort what it found, and its own words. */
export type Plan = { indexes: string; sorts: boolean; words: string }

/** The plan of the query of a collection that `ask` makes, on SQLite. */
export async function sqlitePlan(
  payload: Payload,
  collection: CollectionSlug,
  ask: () => Promise<unknown>,
): Promise<Plan> {
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
