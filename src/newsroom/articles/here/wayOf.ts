import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowWhere } from '@/database/rows'
import type { Article } from '@/payload-types'

/** What of a text says where it stands on its way. */
export const STANDING = {
  state: true,
  step: true,
  approvals: true,
  author: true,
  desk: true,
} as const

type Standing = Pick<Article, 'id' | keyof typeof STANDING>

/** A mark of where a text stands, on both sides: another one once it was moved. */
export async function wayOf(req: PayloadRequest, row: Standing): Promise<string> {
  const side = await rowWhere(req, 'public-texts', {
    where: { articleId: { equals: row.id } },
    select: {
      publication: true,
      nextAt: true,
      takenDown: true,
      embargoUntil: true,
      expireAt: true,
      trashed: true,
    },
    overrideAccess: true,
  })
  const { state, step, approvals, author, desk } = row
  const signed = Array.isArray(approvals) ? approvals.length : 0
  const work = [state, step, signed, idOf(author), idOf(desk)]
  const open = side && [
    idOf(side.publication),
    side.nextAt,
    side.takenDown,
    side.embargoUntil,
    side.expireAt,
    side.trashed,
  ]
  return JSON.stringify([...work, ...(open ?? [])])
}
