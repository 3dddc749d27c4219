import type { Client } from './client'
import type { Reading, Row, RundownRead } from './found'

const PAGE = 500
const COLLECTIONS = [
  'airings',
  'articles',
  'files',
  'issues',
  'media',
  'requests',
  'schedules',
] as const
/** What a row's writing takes at most before its time is its time. */
const MARGIN_MS = 60_000

/** Reads through the product's own addresses; lines of the log that were read stay known. */
export function restReader(client: Client, since: Date) {
  const events = new Map<string, Row>()
  let eventsSince = since
  return {
    read: async (rundowns: readonly string[]): Promise<Reading> => {
      const rows: Reading['rows'] = {}
      for (const collection of COLLECTIONS) {
        rows[collection] = await all(
          client,
          `/${collection}?depth=0&draft=true&trash=true&joins=false&sort=id` +
            `&where[createdAt][greater_than_equal]=${since.toISOString()}`,
        )
      }
      const from = eventsSince.toISOString()
      eventsSince = new Date(Date.now() - MARGIN_MS)
      const newest = await all(
        client,
        `/audit-events?depth=0&sort=id&where[at][greater_than_equal]=${from}`,
      )
      for (const event of newest) events.set(event.id, event)
      const read: RundownRead[] = []
      for (const id of rundowns) read.push(await rundown(client, id))
      return { rows, rundowns: read, events: [...events.values()] }
    },
  }
}

async function all(client: Client, path: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await get<{ docs: Row[]; hasNextPage: boolean }>(
      client,
      `${path}&limit=${PAGE}&page=${page}`,
    )
    rows.push(...docs)
    if (!hasNextPage) return rows
  }
}

type State = Pick<RundownRead, 'issue' | 'entries' | 'revision'>
type AsRun = { takes: RundownRead['takes']; run: { sequence: number } }

async function rundown(client: Client, id: string): Promise<RundownRead> {
  const { issue, entries, revision } = await get<State>(client, `/rundowns/${id}/state`)
  const { takes, run } = await get<AsRun>(client, `/rundowns/${id}/takes`)
  return { id, issue, entries, takes, sequence: run.sequence, revision }
}

async function get<Body>(client: Client, path: string): Promise<Body> {
  const answer = await client.ask<Body>('administrator', { method: 'GET', path })
  if (answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.body
}
