import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { CHANGING_ROLES } from '@/access/roles'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { ownBlocks } from '@/domain/text/blocks/ownBlocks'
import type { Article, TextTemplate } from '@/payload-types'

import type { DeskAction } from '../../desk/deskAction'
import { text } from '../../desk/inputs'
import type { DeskSubject } from '../../desk/subject'
import { newBlockId } from '../../texts/newBlockId'
import { failure } from '../../words/failure'

const TemplateInput = z.object({
  name: text('Tên mẫu', 120),
  titlePattern: text('Mẫu tiêu đề', 250),
})

type Source = DeskSubject & { article: Article }

/** Keeps the words of a text, as they are now, as a template of its outlet: in blocks of its own, nothing of the text's way. */
export const keepTemplate: DeskAction<Source, typeof TemplateInput, { id: string; name: string }> =
  {
    name: 'article.template',
    roles: CHANGING_ROLES,
    load: loadSource,
    input: TemplateInput,
    run: ({ req, subject: { article }, input: { name, titlePattern } }) =>
      inTransaction({ payload: req.payload, req }, async (own) => {
        const { sapo, genre, content } = article
        const data = {
          ...{ name, titlePattern, sapo, genre, content: ownBlocks(content, newBlockId) },
          ...{ outlet: idOf(article.outlet), column: idOf(article.column) },
          topics: (article.topics ?? []).flatMap((one) => idOf(one) ?? []),
        }
        const { id } = await own.payload.create({
          collection: 'text-templates',
          data: data as unknown as TextTemplate,
          ...{ depth: 0, overrideAccess: false, req: own },
        })
        return { id, name }
      }),
  }

async function loadSource(req: PayloadRequest, id: string): Promise<Source> {
  const article = await rowOf(req, 'articles', id, { draft: true, overrideAccess: false })
  if (!article) throw failure('gone', { what: 'Bài này' })
  const outlet = idOf(article.outlet)
  return { collection: 'articles', id, title: article.title, outlet, article }
}
