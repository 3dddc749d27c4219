import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'
import type { Article } from '@/payload-types'

import { withContext } from '../../context/requestContext'
import { rowId, text } from '../../desk/inputs'
import { fillTemplate } from '../fillTemplate'

export const FromTemplateInput = z.object({
  /** Else the pattern's. */
  title: text('Tiêu đề', 250).optional(),
  column: rowId('Chuyên mục').nullish(),
  issue: rowId('Số').nullish(),
})

export type MadeText = { id: string; title: string; leftOut: string[]; unfilled: string[] }

/**
 * A new draft of the request's user that begins as a template says. It is a copy: what becomes of the template later is
 * nothing to it.
 * @throws NewsroomError when the template is not there for them.
 */
export async function makeText(
  req: PayloadRequest,
  id: string,
  { input, now }: { input: z.output<typeof FromTemplateInput>; now: Date },
): Promise<MadeText> {
  const { title: asked, ...place } = input
  const { name, words, leftOut, unfilled } = await fillTemplate(req, id, { place, now })
  const title = asked ?? words.title
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const made = await withContext(own, { fromTemplate: name }, () =>
      own.payload.create({
        collection: 'articles',
        data: { ...words, title, author: own.user?.id ?? null } as unknown as Article,
        ...{ draft: true, depth: 0, overrideAccess: false, req: own },
      }),
    )
    return { id: made.id, title, leftOut, unfilled }
  })
}
