import type { CollectionBeforeChangeHook } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { refuseTrash } from '@/domain/workflow/text/trash'

import { keptFailure } from '../../articles/keptFailure'
import { loggingRefusal } from '../../articles/logRefusal'
import { loadPublicSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'

/**
 * What readers have, or will have at a minute, does not go by the trash: it is taken down or called off first, with the right
 * and the words for that; what is kept until a day stays until that is over. Whatever the entry, for each text of several.
 */
export const refuseTrashOfPublic: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const isTrashed = operation === 'update' && data.deletedAt && !originalDoc?.deletedAt
  if (!isTrashed) return data
  return loggingRefusal({ req, id: originalDoc.id, asked: 'article.trash' }, async () => {
    const stored = await loadPublicSide(req, originalDoc)
    const { keepUntil } = originalDoc
    const day = civilDateOf(Date.now())
    const code = refuseTrash(stored?.side ?? null, { keepUntil, day })
    if (code) throw code === 'keptUntil' ? keptFailure(originalDoc) : failure(code)
    return data
  })
}
