import type { CollectionBeforeOperationHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowWhere } from '@/database/rows'
import { withBlockIds, withoutBlockIds } from '@/domain/text/blocks/blocks'

import { newBlockId } from '../../texts/newBlockId'

type CreateArgs = { duplicateFromID?: string; data?: Record<string, unknown> }

/**
 * A copy is a new draft of the person who makes it. It names the outlet it lands at, so that the right to write there
 * is asked for: reading an article is no right to add one.
 */
export const copyArticle: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { duplicateFromID: id, data = {} } = args as CreateArgs
  if (operation !== 'create' || !id) return args
  const row = await rowWhere(req, 'articles', {
    where: { id: { equals: id } },
    draft: true,
    select: { outlet: true, title: true, content: true },
    overrideAccess: true,
  })
  const outlet = data.outlet ?? idOf(row?.outlet)
  // Its words are copied; when and in which issue the other was to go out is that one’s, and so is who made it.
  const own = {
    ...{ author: req.user?.id ?? null, desk: null, issue: null, embargoUntil: null },
    ...{ penName: null, people: null },
    ...(row?.content && { content: withNewIds(row.content) }),
  }
  if (row) req.context.copiedFrom = row.title
  return { ...args, draft: true, data: { ...data, outlet, ...own } }
}

/** The same text of blocks of its own: remarks and changes belong to those of the other. */
const withNewIds = (content: unknown) => withBlockIds(withoutBlockIds(content), newBlockId)
