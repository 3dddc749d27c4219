import type { CollectionBeforeChangeHook } from 'payload'

import { refuseTrash } from '@/domain/workflow/text/trash'

import { loggingRefusal } from '../../articles/logRefusal'
import { loadPublicSide } from '../../texts/publicSide'
import { failure } from '../../words/messages'

/**
 * What readers have, or will have at a minute, does not go by the trash: it is taken down or called off first, with the right
 * and the words for that. Whatever the entry, for each text of several.
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
    const code = refuseTrash(stored?.side ?? null)
    if (code) throw failure(code)
    return data
  })
}
