import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { countWhere, inChunks, rowsWhere } from '@/database/rows'

import { whileMoving } from '../../articles/actions/whileMoving'
import { attempt } from '../../check/attempt'
import { loadPublicSide } from '../../texts/publicSide'
import { publishText } from './publishText'

/**
 * Gives texts that a version before 29/11/2026 published their public side. Whatever is published and has one is left
 * alone, so that it costs two counts; several processes at once come to the same. Answers how many.
 */
export async function freezeOlder(payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  let frozen = 0
  for (const id of await unfrozenTexts(req)) {
    const problem = await attempt({ payload, part: `publication of ${id}` }, () =>
      freezeOne(req, id),
    )
    if (problem === null) frozen += 1
  }
  return frozen
}

const PUBLISHED = { _status: { equals: 'published' } } as const

/** The ids of published texts, in the trash too, that have no public side. */
export async function unfrozenTexts(req: PayloadRequest): Promise<string[]> {
  const [texts, sides] = await Promise.all([
    countWhere(req, 'articles', { where: PUBLISHED, trash: true, overrideAccess: true }),
    // Taken down, a text is published on neither side.
    countWhere(req, 'public-texts', {
      where: { publication: { exists: true } },
      overrideAccess: true,
    }),
  ])
  if (texts <= sides) return []
  const rows = await rowsWhere(req, 'articles', {
    where: PUBLISHED,
    trash: true,
    select: {},
    sort: ['publishedAt', 'id'],
    overrideAccess: true,
  })
  const known = await inChunks(
    rows.map(({ id }) => id),
    (ids) =>
      rowsWhere(req, 'public-texts', {
        where: { articleId: { in: ids } },
        select: { articleId: true },
        limit: ids.length,
        overrideAccess: true,
      }),
  )
  const frozen = new Set(known.map(({ articleId }) => articleId))
  return rows.map(({ id }) => id).filter((id) => !frozen.has(id))
}

/** One process of several that do the same: the others leave the text to it. */
function freezeOne(req: PayloadRequest, id: string): Promise<unknown> {
  return whileMoving(req, id, async (own) => {
    const [article] = await rowsWhere(own, 'articles', {
      where: { id: { equals: id } },
      trash: true,
      limit: 1,
      overrideAccess: true,
    })
    if (article && (await loadPublicSide(own, article)) === null) {
      await publishText(own, article, article.updatedAt)
    }
  })
}
