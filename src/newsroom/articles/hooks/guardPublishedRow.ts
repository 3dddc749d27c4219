import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'

import { countWhere } from '@/database/rows'

import { failure } from '../../words/failure'
import { loggingRefusal } from '../logRefusal'

type UpdateArgs = {
  id?: string
  where?: Where
  draft?: boolean
  overrideAccess?: boolean
  data?: { _status?: unknown; deletedAt?: unknown }
}

type Asked = Parameters<CollectionBeforeOperationHook>[0]

/**
 * An update that says neither draft nor "published" would take a live article off and copy the pending draft over it
 * (payload-3.90.md §2); a restore that is no draft would publish. Both are refused, from every entry. What goes into the
 * trash goes there as a whole (a takedown as well): as a draft it would be gone from the newsroom's lists alone, and stay public.
 * What comes out of it has to lie in it: else it would be such an update.
 */
export const guardPublishedRow: CollectionBeforeOperationHook = async (asked) => {
  const { id, data } = asked.args as UpdateArgs
  const action = data?.deletedAt ? 'article.trash' : 'update'
  return loggingRefusal({ req: asked.req, id, asked: action }, () => guard(asked))
}

async function guard({ args, operation, req }: Asked) {
  const { draft, data } = args as UpdateArgs
  if (
    operation === 'update' &&
    !draft &&
    data?._status !== 'published' &&
    !data?.deletedAt &&
    !req.context.takingDown &&
    !(data?.deletedAt === null && (await isAllTrashed(req, args as UpdateArgs)))
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

async function isAllTrashed(
  req: PayloadRequest,
  { id, where, overrideAccess }: UpdateArgs,
): Promise<boolean> {
  const these: Where = id ? { id: { equals: id } } : (where ?? {})
  const untrashed = await countWhere(req, 'articles', {
    where: { and: [these, { deletedAt: { exists: false } }] },
    trash: true,
    // Of what the person may not read, no answer tells.
    overrideAccess: overrideAccess === true,
  })
  return untrashed === 0
}
