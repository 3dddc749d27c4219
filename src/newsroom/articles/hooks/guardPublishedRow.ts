import type { CollectionBeforeOperationHook } from 'payload'

import { failure } from '../../words/messages'

type UpdateArgs = { draft?: boolean; data?: { _status?: unknown; deletedAt?: unknown } }

/**
 * An update that says neither draft nor "published" would take a live article off and copy the pending draft over it
 * (payload-3.90.md §2); a restore that is no draft would publish. Both are refused, from every entry. What goes into the
 * trash goes there as a whole (a takedown as well): as a draft it would be gone from the newsroom's lists alone, and stay public.
 */
export const guardPublishedRow: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { draft, data } = args as UpdateArgs
  if (
    operation === 'update' &&
    !draft &&
    data?._status !== 'published' &&
    data?.deletedAt === undefined &&
    !req.context.takingDown
  ) {
    throw failure('draftNotSaid')
  }
  if (operation === 'update' && draft && data?.deletedAt) return { ...args, draft: false }
  if (operation === 'restoreVersion') {
    if (!draft) throw failure('restoreAsDraft')
    req.context.restoringArticle = true
  }
  return args
}
