import type { CollectionBeforeDeleteHook } from 'payload'

import { rowOf } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { isKeptOn } from '@/domain/workflow/text/trash'

import { keptFailure } from '../keptFailure'
import { loggingRefusal } from '../logRefusal'

/** What is kept until a day is not erased before that is over, whatever the entry. */
export const refuseErasure: CollectionBeforeDeleteHook = ({ id, req }) =>
  loggingRefusal({ req, id: String(id), asked: 'article.delete' }, async () => {
    const row = await rowOf(req, 'articles', String(id), {
      draft: true,
      trash: true,
      select: { keepUntil: true, keepReason: true },
      overrideAccess: true,
    })
    if (isKeptOn(row?.keepUntil, civilDateOf(Date.now()))) throw keptFailure(row)
  })
