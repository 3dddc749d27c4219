import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { rowOrThrow, rowsWhere } from '@/database/rows'
import type { ArticleMove } from '@/domain/workflow/article'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { renewSecret } from '@/newsroom/webhooks/actions/renewSecret'
import type { Article, Webhook } from '@/payload-types'

const PEOPLE = { reporter: 'reporter', editor: 'editorInChief', head: 'administrator' } as const
type Who = keyof typeof PEOPLE

const emailOf = (who: Who) => `${who}@torture.example`

export type WebhookMade = { name: string; url: string; kinds: NonNullable<Webhook['kinds']> }

/** An outlet with a page, a reporter, an editor and somebody who keeps webhooks. */
export async function makeNewsroom(
  payload: Payload,
  webhooks: readonly WebhookMade[],
): Promise<void> {
  const organisation = await payload.create({
    collection: 'organisations',
    data: { name: 'Báo tỉnh', kind: 'press' },
    overrideAccess: true,
  })
  const outlet = await payload.create({
    collection: 'outlets',
    data: { name: 'Báo điện tử', kind: 'online', organisation: organisation.id },
    overrideAccess: true,
  })
  await payload.create({
    collection: 'columns',
    data: {
      ...{ name: 'Thời sự', outlet: outlet.id, kind: 'page', validFrom: '2026-01-01' },
      ...{ shortMonths: 'skip', holidayPolicy: 'keep' },
    },
    overrideAccess: true,
  })
  for (const who of Object.keys(PEOPLE) as Who[]) {
    const role = PEOPLE[who]
    await payload.create({
      collection: 'users',
      data: {
        ...{ name: who, email: emailOf(who), password: 'một mật khẩu đủ dài để thử' },
        memberships: [{ role, ...(role !== 'administrator' && { outlet: outlet.id }) }],
      },
      overrideAccess: true,
    })
  }
  const req = await requestOf(payload, 'head')
  for (const data of webhooks) {
    const { id } = await payload.create({ collection: 'webhooks', data, req, overrideAccess: true })
    await renewSecret({ req, id, now: new Date() })
  }
}

async function requestOf(payload: Payload, who: Who): Promise<PayloadRequest> {
  const [row] = await rowsWhere(payload, 'users', {
    where: { email: { equals: emailOf(who) } },
    overrideAccess: true,
  })
  if (!row) throw new Error(`There is no ${who}.`)
  return createLocalReq({ user: { ...row, collection: 'users' } as TypedUser }, payload)
}

/** What people do with a text; of each act the last step is the one that readers see. */
export type Acts = {
  /** A new text at an address, up to its approval. */
  write: (text: { slug: string; title: string }) => Promise<string>
  /** A newer title of a text that is out, up to its approval. */
  rewrite: (text: { id: string; title: string }) => Promise<string>
  publish: (text: { id: string }) => Promise<string>
  takeDown: (text: { id: string }) => Promise<string>
}

export function actsOf(payload: Payload): Acts {
  const move = async (id: string, name: ArticleMove, who: Who) => {
    const { revision } = await rowOrThrow(payload, 'articles', id, {
      draft: true,
      overrideAccess: true,
    })
    const req = await requestOf(payload, who)
    await moveArticle({ req, id, move: name, revision: revision ?? null, reason: null })
    return id
  }
  const approve = async (id: string) => {
    await move(id, 'submit', 'reporter')
    return move(id, 'approve', 'editor')
  }
  return {
    write: async ({ slug, title }) => {
      const [column] = await rowsWhere(payload, 'columns', {
        where: {},
        limit: 1,
        overrideAccess: true,
      })
      const { id } = await payload.create({
        collection: 'articles',
        data: {
          ...{ title, slug, sapo: `${title}: tóm tắt.`, content: textOf(`${title}: toàn văn.`) },
          ...{ outlet: String(column?.outlet), column: column?.id, genre: 'article' },
          penName: 'Mai Chi',
        },
        ...{ draft: true, depth: 0 },
        overrideAccess: false,
        req: await requestOf(payload, 'reporter'),
      })
      return approve(id)
    },
    rewrite: async ({ id, title }) => {
      const req = await requestOf(payload, 'reporter')
      await payload.update({
        ...{ collection: 'articles', id, data: { title }, draft: true, depth: 0 },
        overrideAccess: false,
        req,
      })
      return approve(id)
    },
    publish: ({ id }) => move(id, 'publish', 'editor'),
    takeDown: async ({ id }) => {
      const req = await requestOf(payload, 'editor')
      await movePublicSide({ req, id, move: 'takeDown', reason: 'Sai số liệu.', now: new Date() })
      return id
    },
  }
}

function textOf(text: string): NonNullable<Article['content']> {
  const part = { version: 1, direction: 'ltr' as const, format: '' as const, indent: 0 }
  const words = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
  const paragraph = { ...part, type: 'paragraph', textFormat: 0, children: [words] }
  return { root: { ...part, type: 'root', children: [paragraph] } }
}
