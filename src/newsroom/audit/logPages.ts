import type { Payload, SelectType, Where } from 'payload'

import type { LogRow } from './sealHashes'

type Reading = {
  payload: Payload
  /** From when on rows were made; from the first when it is null. */
  since: string | null
  /** Until when, that moment excluded. */
  until?: string
  size: number
  select?: SelectType
}

/**
 * The rows of the log in the order in which they were made, page by page, whatever its length. By their time alone, which
 * has an index on both databases: those of the last moment are asked for again and left out.
 */
export async function* logPages(reading: Reading): AsyncGenerator<LogRow[]> {
  const { payload, until, size, select } = reading
  let since = reading.since
  let seen = new Set<string>()
  for (;;) {
    const limit = size + seen.size
    const bounds: Where[] = []
    if (since) bounds.push({ createdAt: { greater_than_equal: since } })
    if (until) bounds.push({ createdAt: { less_than: until } })
    const { docs } = await payload.db.find<LogRow>({
      collection: 'audit-events',
      where: { and: bounds },
      sort: 'createdAt',
      limit,
      pagination: false,
      ...(select && { select }),
    })
    const page = docs.filter(({ id }) => !seen.has(id))
    if (page.length > 0) yield page
    if (docs.length < limit) return
    const last = docs.at(-1)?.createdAt ?? null
    if (last !== since) seen = new Set()
    for (const { id, createdAt } of docs) if ((createdAt ?? null) === last) seen.add(id)
    since = last
  }
}
