import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { Gone } from '@/domain/changes/kinds'
import { hasExpired } from '@/domain/workflow/text/expiry'
import type { PublicText } from '@/payload-types'

import { earliest, listOf } from './parts'
import type { StatesOf, ThingState } from './state'

const SEEN = {
  articleId: true,
  publication: true,
  publishedAt: true,
  takenDown: true,
  goneSince: true,
  trashed: true,
  embargoUntil: true,
  expireAt: true,
  corrects: true,
} as const

const SIDE = {
  ...SEEN,
  outlet: true,
  column: true,
  issue: true,
  topics: true,
  revisedAt: true,
  sample: true,
} as const

type Seen = Pick<PublicText, keyof typeof SEEN>
type Side = Pick<PublicText, keyof typeof SIDE>
type Parts = { id: string; key: string; slug?: string | null }

/** Texts by the ids of their articles. Three queries: public sides, their publications (without the words), corrections. */
export const textStates: StatesOf = async ({ payload, now }, ids) => {
  const at = now.toISOString()
  const sides = await rowsWhere(payload, 'public-texts', {
    where: { articleId: { in: ids } },
    select: SIDE,
    overrideAccess: true,
  })
  const named = sides.map(({ publication }) => idOf(publication)).filter((id) => id !== null)
  const publications = await rowsWhere(payload, 'publications', {
    where: { id: { in: named } },
    select: { key: true, slug: true },
    overrideAccess: true,
  })
  const parts = new Map(publications.map((row) => [row.id, row]))
  const corrections = await rowsWhere(payload, 'public-texts', {
    where: { corrects: { in: ids } },
    select: SEEN,
    sort: ['-publishedAt', '-id'],
    overrideAccess: true,
  })
  return new Map(
    sides.map((side) => [
      side.articleId,
      stateOf(side, {
        at,
        frozen: parts.get(idOf(side.publication) ?? '') ?? null,
        corrections: corrections.filter(({ corrects }) => corrects === side.articleId),
      }),
    ]),
  )
}

function stateOf(
  side: Side,
  { at, frozen, corrections }: { at: string; frozen: Parts | null; corrections: readonly Seen[] },
): ThingState {
  const gone = whyGone(side, at)
  const outlet = idOf(side.outlet)
  const until = earliest([side, ...corrections].map((row) => turnsAt(row, at)))
  if (gone !== null || frozen === null) {
    return { gone: gone ?? 'withdrawn', parts: {}, outlet, until }
  }
  const shown = corrections.filter((row) => whyGone(row, at) === null)
  return {
    gone: null,
    outlet,
    until,
    publication: frozen.key,
    parts: {
      publication: idOf(side.publication),
      address: frozen.slug ?? null,
      publishedAt: side.publishedAt,
      revisedAt: side.revisedAt,
      outlet,
      column: idOf(side.column),
      issue: idOf(side.issue),
      topics: listOf(side.topics),
      corrects: side.corrects ?? null,
      corrections: listOf(shown.map((row) => idOf(row.publication) ?? '')),
      sample: side.sample ? 'true' : null,
    },
  }
}

/** As `publicWhere` has it, with why not. */
function whyGone(row: Seen, at: string): Gone | null {
  if (row.takenDown) return row.goneSince ? 'takenDown' : 'withdrawn'
  if (!row.publication || row.trashed) return 'withdrawn'
  const { expireAt } = row
  if (hasExpired(expireAt ?? null, at)) {
    return comesAt(row) < (expireAt ?? '') ? 'takenDown' : 'withdrawn'
  }
  return comesAt(row) > at ? 'hidden' : null
}

/** When a text of which nothing else is in the way is there for readers. */
function comesAt({ publishedAt, embargoUntil }: Seen): string {
  return embargoUntil && embargoUntil > publishedAt ? embargoUntil : publishedAt
}

/** When readers have what only waits for its time, or lose what has a minute to go at. */
function turnsAt(row: Seen, at: string): string | null {
  const gone = whyGone(row, at)
  if (gone === 'hidden') return comesAt(row)
  return gone === null ? (row.expireAt ?? null) : null
}
