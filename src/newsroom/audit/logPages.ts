import type { Payload } from 'payload'

import { rawRows } from '@/database/rawRows'

import type { LogRow } from './sealHashes'

type Reading = {
  payload: Payload
  fields: readonly string[]
  /** From when on rows were made; from the first when it is null. */
  since: string | null
  /** Until when, that moment excluded. */
  until?: string
  size: number
}

/**
 * The rows of the log in the order in which they were made, page by page, whatever its length. By their time alone, which
 * has an index on both databases: those of the last moment are asked for again and left out.
 */
export async function* logPages(reading: Reading): AsyncGenerator<LogRow[]> {
  const { payload, fields, until, size } = reading
  let since = reading.since
  let seen = new Set<string>()
  for (;;) {
    const limit = size + seen.size
    const rows = (await rawRows({
      payload,
      collection: 'audit-events',
      fields,
      where: { instant: 'createdAt', from: since, until, limit },
    })) as LogRow[]
    const page = rows.filter(({ id }) => !seen.has(id))
    if (page.length > 0) yield page
    if (rows.length < limit) return
    const last = rows.at(-1)?.createdAt ?? null
    if (last !== since) seen = new Set()
    for (const { id, createdAt } of rows) if ((createdAt ?? null) === last) seen.add(id)
    since = last
  }
}
