import type { CollectionAfterChangeHook } from 'payload'

import { idOf } from '@/access/membership'

import { recordEvent } from '../../audit/recordEvent'

/** Logs that an older version was made the draft again: it is no move, and replaces what somebody wrote. */
export const logRestore: CollectionAfterChangeHook<{
  id: string
  title?: string | null
  outlet?: string | { id: string } | null
  revision?: string | null
  revisionNumber?: number | null
}> = async ({ doc, req }) => {
  if (req.context.restoringArticle !== true) return doc
  await recordEvent({
    req,
    action: 'article.restoreVersion',
    collection: 'articles',
    id: doc.id,
    title: doc.title ?? '',
    outlet: idOf(doc.outlet),
    after: { revision: doc.revision, revisionNumber: doc.revisionNumber },
  })
  return doc
}
