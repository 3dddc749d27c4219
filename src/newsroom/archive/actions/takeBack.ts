import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { countWhere, rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { lockText } from '../../articles/lockText'
import { recordEvent } from '../../audit/recordEvent'
import { idsOf } from '../../publications/actions/side'
import { loadPublicSide } from '../../texts/publicSide'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../../words/imports'
import { removePictures } from './removePictures'

/**
 * Takes a text back that an import took in, with what readers have of it, while nobody has built on it. Why it is kept; null
 * when it is gone.
 */
export function takeBack(
  req: PayloadRequest,
  id: string,
  from: { title: string; import: string },
): Promise<string | null> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const row = await rowWhere(own, 'archived-texts', {
      where: { and: [{ articleId: { equals: id } }, { importedFrom: { equals: from.import } }] },
      overrideAccess: true,
    })
    if (!row) return null
    await lockText(own, id)
    const article = await rowWhere(own, 'articles', {
      where: { id: { equals: id } },
      draft: true,
      trash: true,
      overrideAccess: true,
    })
    if (article) {
      const side = await loadPublicSide(own, article)
      const isSame = article.revisionNumber === 1 && !article.deletedAt && !article.keepUntil
      const hasSame = side?.side.takenDown
        ? article.state === 'returned' && !(await wasTakenDownHere(own, id))
        : side?.publication === row.publication && article.state === 'published'
      if (!isSame || !hasSame || (await isBuiltOn(own, id))) return WORDS.builtOn
      await own.payload.delete({ collection: 'articles', id, overrideAccess: true, req: own })
      await removePictures(own, idsOf(article.pictures), from)
      await recordEvent({
        ...{ req: own, action: 'article.unarchive', collection: 'articles', id },
        ...{ title: article.title, outlet: idOf(row.outlet), reason: from.title },
      })
    }
    await own.payload.delete({
      collection: 'archived-texts',
      id: row.id,
      overrideAccess: true,
      req: own,
    })
    return null
  })
}

/** What came as taken down has no line of the log that took it down. */
async function wasTakenDownHere(req: PayloadRequest, id: string): Promise<boolean> {
  const where: Where = {
    and: [{ subjectId: { equals: id } }, { action: { equals: 'article.takeDown' } }],
  }
  return (await countWhere(req, 'audit-events', { where, overrideAccess: true })) > 0
}

async function isBuiltOn(req: PayloadRequest, id: string): Promise<boolean> {
  const correction = await rowWhere(req, 'articles', {
    where: { corrects: { equals: id } },
    draft: true,
    select: {},
    overrideAccess: true,
  })
  if (correction !== null) return true
  const where = { articleId: { equals: id } }
  return (await countWhere(req, 'comments', { where, overrideAccess: true })) > 0
}
