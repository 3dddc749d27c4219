import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { TRASH_ROLES } from '@/access/roles'
import { rowOf, rowOrThrow } from '@/database/rows'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason } from '../../desk/inputs'
import type { DeskSubject } from '../../desk/subject'
import { writeBeside } from '../writeBeside'
import { failure } from '../../words/failure'
import { whileMoving } from './whileMoving'

const Keeping = z.object({ until: civilDate('Ngày giữ').nullable(), reason })

type Kept = { id: string; keepUntil: CivilDate | null; keepReason: string | null }

/**
 * Lays down until which day a text stays on file whoever wants it gone (a complaint, an inspection, the law), or that it need
 * not any more. Those who could throw it away say so, with a reason; also of a text that lies in the trash.
 */
export const keepText: DeskAction<DeskSubject, typeof Keeping, Kept> = {
  name: 'article.keep',
  roles: TRASH_ROLES,
  load: loadDeskText,
  input: Keeping,
  run: ({ req, subject: { id }, input: { until, reason: why }, now }) => {
    if (until !== null && until < civilDateOf(now.getTime())) throw failure('keepPast')
    return whileMoving(req, id, async (own) => {
      const article = await rowOrThrow(own, 'articles', id, {
        draft: true,
        trash: true,
        overrideAccess: true,
      })
      const { keepUntil = null, keepReason = null } = article
      if (until === null && keepUntil === null) throw failure('keptNot')
      const kept = { keepUntil: until, keepReason: until === null ? null : why }
      await writeBeside(own, article, kept)
      await recordEvent({
        req: own,
        action: until === null ? 'article.unkeep' : 'article.keep',
        collection: 'articles',
        id,
        title: article.title,
        outlet: idOf(article.outlet),
        reason: why,
        before: { keepUntil, keepReason },
        after: { revision: article.revision, ...kept },
      })
      return { id, ...kept }
    })
  },
}

async function loadDeskText(req: PayloadRequest, id: string): Promise<DeskSubject> {
  const row = await rowOf(req, 'articles', id, {
    draft: true,
    trash: true,
    select: { title: true, outlet: true },
    overrideAccess: false,
  })
  if (!row) throw failure('gone', { what: 'Bài này' })
  return { collection: 'articles', id, title: row.title, outlet: idOf(row.outlet) }
}
