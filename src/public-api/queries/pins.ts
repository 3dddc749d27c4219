import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'
import { MOST_PINS } from '@/domain/front/pins'

import { partOf } from '../partOf'
import type { PublicReader } from '../reader'
import type { ArticleRow } from '../views/article'
import { findTexts } from './texts'

type Pin = { outlet: string; article: string; until: string }

/** The pins that are in force at outlets, in their order; whether readers have what they name is not asked here. */
export async function pinsOf(
  { payload, now }: Pick<PublicReader, 'payload' | 'now'>,
  outlets: readonly string[],
): Promise<Pin[]> {
  const rows = await inChunks([...outlets], (chunk) =>
    rowsWhere(payload, 'front-pins', {
      where: {
        and: [{ outlet: { in: chunk } }, { until: { greater_than: now.toISOString() } }],
      },
      select: { outlet: true, articleId: true, until: true },
      sort: ['position', 'id'],
      limit: chunk.length * MOST_PINS,
      overrideAccess: true,
    }),
  )
  return rows.map(({ outlet, articleId, until }) => ({
    outlet: idOf(outlet) ?? '',
    article: articleId,
    until,
  }))
}

/** What is pinned of an outlet, as far as readers have it, in the order of the pins; each until its instant. */
export async function pinnedTexts(
  reader: PublicReader,
  outlet: string,
): Promise<{ row: ArticleRow; until: string }[]> {
  const pins = await partOf(reader, ['pins', outlet], (own) => {
    own.depends?.(dependsOn.thing('outlet', outlet))
    return pinsOf(own, [outlet])
  })
  if (pins.length === 0) return []
  const rows = await findTexts(reader, {
    where: [
      { articleId: { in: pins.map(({ article }) => article) } },
      // A text that went to another outlet leads there, if anywhere.
      { outlet: { equals: outlet } },
    ],
    limit: pins.length,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return pins.flatMap(({ article, until }) => {
    const row = known.get(article)
    return row ? [{ row, until }] : []
  })
}
