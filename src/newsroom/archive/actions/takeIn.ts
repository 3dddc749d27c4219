import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/database/transaction'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { TextDraft } from '@/domain/imports/textDraft'
import { beginArchived } from '@/domain/workflow/text/archived'
import type { Article } from '@/payload-types'

import { chainFor } from '../../articles/chainFor'
import { missingParts } from '../../articles/missingParts'
import { withContext } from '../../context/requestContext'
import { publishArchived } from '../../publications/actions/publishArchived'
import { newBlockId } from '../../texts/newBlockId'
import { failure } from '../../words/failure'
import { archiveKey, fingerprintOf } from '../known'

export type TakenIn = {
  outlet: string
  draft: TextDraft
  content: object
  issue: string | null
  topics: readonly string[]
  /** The import and the line of it that it comes from. */
  from: { import: string; row: string }
  now: Date
}

/**
 * Takes in a text that another place published: with what readers have of it, where it came from and a line in the log, as a
 * whole or not at all (ADR 0031). The caller has asked who may.
 * @throws NewsroomError when it was not published yet, or its parts are refused.
 */
export function takeIn(req: PayloadRequest, taken: TakenIn): Promise<Article> {
  return inTransaction({ payload: req.payload, req }, (own) => make(own, taken))
}

async function make(req: PayloadRequest, taken: TakenIn): Promise<Article> {
  const { draft, outlet, now, from } = taken
  const { publishedAt, takedown } = draft
  const at = now.toISOString()
  const data = articleOf(taken)
  const began = beginArchived({
    ...{ author: data.author ?? '', complete: missingParts(data as never).length === 0 },
    ...{ publishedAt, takenDown: takedown !== null, at },
  })
  if (!began.ok) throw failure('archiveNotPast')
  const { text } = began
  const isOut = text.public.published !== null
  const chain = await chainFor(req, data as never)
  const told = `đã đăng ${placeOf(draft.address)} lúc ${formatDateTime(Date.parse(publishedAt))}`
  const article = await withContext(
    req,
    { archivedText: { text, chain, publishedAt, reason: takedown, told } },
    () =>
      req.payload.create({
        collection: 'articles',
        data: data as never,
        ...{ draft: !isOut, depth: 0, overrideAccess: true, req },
      }),
  )
  const publication = await publishArchived(req, article, { since: publishedAt, takenDown: !isOut, at }) // prettier-ignore
  await req.payload.create({
    collection: 'archived-texts',
    data: {
      ...{ key: archiveKey(outlet, draft.textId), articleId: article.id, outlet, publication },
      ...{ address: draft.address, path: draft.path, publishedAt },
      ...{ fingerprint: fingerprintOf(draft), by: req.user?.id ?? null },
      ...{ importedFrom: from.import, importedRow: from.row },
    },
    ...{ depth: 0, overrideAccess: true, req },
  })
  return article
}

function articleOf({ draft, outlet, content, issue, topics }: TakenIn) {
  const { title, sapo, column, genre, source, authors, takedown } = draft
  return {
    ...{ title, sapo, content, outlet, column, issue, topics: [...topics], genre, source },
    author: authors.find(({ user }) => user !== null)?.user ?? null,
    people: authors.map(({ name, user }) => ({
      ...{ id: newBlockId(), user, name, kind: 'writing', share: null },
    })),
    _status: takedown === null ? ('published' as const) : ('draft' as const),
  }
}

function placeOf(address: string | null): string {
  const host = address && URL.canParse(address) ? new URL(address).host : ''
  return host === '' ? 'ở nơi khác' : `ở ${host}`
}
