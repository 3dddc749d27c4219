import type { SearchQuery } from '@/domain/search/query'
import { type Tier, tiersOf, withinMarks } from '@/domain/search/tiers'

import type { SearchThread } from './thread'

/** After which step of the order, and below which row of it. */
export type FindCursor = { tier: number; below: number }

export type Hit = { id: number; key: string; version: string; tier: number }

export type Asked = {
  query: SearchQuery
  /** Marks of which a row bears one of each list. */
  marks?: readonly (readonly string[])[]
  /** Instants (epoch ms): from this one, to before this one. */
  from?: number
  to?: number
  limit: number
  cursor?: FindCursor | null
}

export type Found = { hits: Hit[]; next: FindCursor | null }

/** Ids are instants in microseconds. */
const PER_MS = 1000
/** Words that nearly every text has and that hardly ever stand together are looked for so long, stretch after stretch; then the page ends. */
const BUDGET_MS = 30
/** As many stretches are read at once as take about so long, by what the one before took. */
const AT_ONCE_MS = 8
const TOP = Number.MAX_SAFE_INTEGER

/** What a search reads: the open file, and the ids between which it reads whole texts at a stretch, highest first. */
export type Readable = { thread: SearchThread; name: string; edges: readonly number[] }

/**
 * What meets the query, best first: by the steps of `tiersOf`, within each the newest first. A page goes on after the last row of the
 * one before, so what comes in meanwhile moves nothing. A page may hold fewer than were asked for and still have a next one.
 */
export async function find(readable: Readable, asked: Asked): Promise<Found> {
  const { limit, cursor = null } = asked
  let spent = 0
  const tiers = tiersOf(asked.query).map((tier) => ({
    ...tier,
    match: withinMarks(tier.match, asked.marks ?? []),
  }))
  const bottom = (asked.from ?? 0) * PER_MS
  const top = asked.to === undefined ? TOP : asked.to * PER_MS
  const hits: Omit<Hit, 'key' | 'version'>[] = []
  const seen = new Set<number>()
  const end = async (next: FindCursor | null) => ({ hits: await named(readable, hits), next })

  for (let tier = cursor?.tier ?? 0; tier < tiers.length; tier += 1) {
    const asking = tiers[tier] as Tier
    let below = tier === cursor?.tier ? Math.min(cursor.below, top) : top
    let stretches = 1
    while (below > bottom) {
      const floor = Math.max(bottom, floorBelow(asking, { below, stretches }, readable.edges))
      const want = limit + 1
      const { ids, ms } = await idsOf(readable, asking, { below, floor, want })
      spent += ms
      stretches = Math.max(1, Math.floor((AT_ONCE_MS * stretches) / ms))
      const before = cursor ? tiers.slice(0, cursor.tier + 1) : []
      const known = await alreadyShown(readable, ids, { before, cursor })
      for (const id of ids) {
        if (seen.has(id) || known.has(id)) continue
        if (hits.length === limit) {
          const last = hits.at(-1)
          return end(last ? { tier: last.tier, below: last.id } : null)
        }
        seen.add(id)
        hits.push({ id, tier })
      }
      below = ids.length === want ? (ids.at(-1) ?? floor) : floor
      if (spent > BUDGET_MS && floor > bottom) return end({ tier, below })
    }
  }
  return end(null)
}

/** Titles and sapos are read in one go, whole texts some stretches at a time. */
function floorBelow(
  { table }: Tier,
  { below, stretches }: { below: number; stretches: number },
  edges: readonly number[],
): number {
  if (table.startsWith('heads')) return 0
  const next = edges.findIndex((edge) => edge < below)
  return next < 0 ? 0 : (edges[next + stretches - 1] ?? 0)
}

type Span = { below: number; floor: number; want: number }

async function idsOf({ thread, name }: Readable, { table, match }: Tier, span: Span) {
  const { rows, ms } = await thread.timed<{ id: number }>(
    name,
    `SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ? AND rowid < ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?`,
    [match, span.below, span.floor, span.want],
  )
  return { ids: rows.map(({ id }) => id), ms }
}

/** Of rows of a further page those that an earlier page had, by an earlier step or as one of this step. */
async function alreadyShown(
  { thread, name }: Readable,
  ids: readonly number[],
  { before, cursor }: { before: readonly Tier[]; cursor: FindCursor | null },
): Promise<ReadonlySet<number>> {
  const shown = new Set<number>()
  if (ids.length === 0 || !cursor) return shown
  for (const [at, { table, match }] of before.entries()) {
    const rows = await thread.read<{ id: number }>(
      name,
      `SELECT ${table}.rowid AS id FROM json_each(?) AS asked CROSS JOIN ${table} WHERE ${table} MATCH ? AND ${table}.rowid = asked.value`,
      [JSON.stringify(ids), match],
    )
    for (const { id } of rows) {
      if (at < cursor.tier || id >= cursor.below) shown.add(id)
    }
  }
  return shown
}

async function named({ thread, name }: Readable, hits: Omit<Hit, 'key' | 'version'>[]) {
  if (hits.length === 0) return []
  const rows = await thread.read<{ id: number; key: string; version: string }>(
    name,
    'SELECT rows.id, rows.key, rows.version FROM json_each(?) AS asked CROSS JOIN rows WHERE rows.id = asked.value',
    [JSON.stringify(hits.map(({ id }) => id))],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    return row ? [{ ...hit, ...row }] : []
  })
}
