import type { Payload, Where } from 'payload'

import { countWhere, rowsWhere } from '@/database/rows'

/** All rows that things are made of, and the log itself for what is not there any more: compared page by page. */
export const WALKS = ['public-texts', 'columns', 'outlets', 'topics', 'issues', 'changes'] as const
export type Walk = (typeof WALKS)[number]

const PREFIX = 'all:'
export const PAGE = 500

export const walkOf = (thing: string): Walk | null =>
  WALKS.find((walk) => thing === PREFIX + walk) ?? null

/** Has all of them compared, by whoever works off marks; where that is under way already, nothing. */
export async function beginWalks(payload: Payload): Promise<void> {
  for (const walk of WALKS) {
    const where = { thing: { equals: PREFIX + walk } }
    if ((await countWhere(payload, 'change-marks', { where, overrideAccess: true })) > 0) continue
    await payload.db.create({ collection: 'change-marks', data: { thing: PREFIX + walk } })
  }
}

/** A page of things, and after which row the next begins; null at the end. */
export async function pageOf(
  payload: Payload,
  walk: Walk,
  after: string | null,
): Promise<{ things: string[]; next: string | null }> {
  if (walk === 'changes') return pageOfLog(payload, Number(after ?? 0))
  const where: Where = after ? { id: { greater_than: after } } : {}
  const query = { where, sort: 'id', limit: PAGE }
  if (walk === 'public-texts') {
    const select = { articleId: true } as const
    const rows = await rowsWhere(payload, walk, { ...query, select, overrideAccess: true })
    return { things: rows.map(({ articleId }) => `text:${articleId}`), next: nextOf(rows) }
  }
  const rows: { id: string }[] = await rowsWhere(payload, walk, {
    ...query,
    select: {},
    joins: false as never,
    overrideAccess: true,
  })
  const type = walk.slice(0, -1)
  return { things: rows.map(({ id }) => `${type}:${id}`), next: nextOf(rows) }
}

async function pageOfLog(payload: Payload, after: number) {
  const rows = await rowsWhere(payload, 'changes', {
    where: { sequence: { greater_than: after } },
    select: { sequence: true, thing: true },
    sort: 'sequence',
    limit: PAGE,
    overrideAccess: true,
  })
  const things = [...new Set(rows.map(({ thing }) => thing))]
  return { things, next: rows.length < PAGE ? null : String(rows.at(-1)?.sequence) }
}

const nextOf = (rows: readonly { id: string }[]) =>
  rows.length < PAGE ? null : (rows.at(-1)?.id ?? null)
