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
import type { PlacedPicture } from '../../texts/paste/liftPictures'
import { archiveKey, fingerprintOf } from '../known'
import { placePictures } from '../placePictures'
import type { BodyContent } from '../readBody'
import { type Adding, addPictures, type ComingPicture } from './addPictures'

export type TakenIn = {
  outlet: string
  draft: TextDraft
  content: BodyContent
  /** Those that its words show, and the one that stands for it; where their files are. */
  pictures: readonly PlacedPicture[]
  cover: ComingPicture | null
  zips: Adding['zips']
  /** Where it was found as well; null where that leads to another text already. */
  shortPath: string | null
  issue: string | null
  topics: readonly string[]
  /** The import and the line of it that it comes from. */
  from: { import: string; row: string }
  now: Date
}

/** The text, and the pictures of it that could not be taken in. */
export type TakenText = { article: Article; broken: string[] }

/**
 * Takes in a text that another place published: with what readers have of it, where it came from and a line in the log, as a
 * whole or not at all (ADR 0031). The caller has asked who may, and holds the claim on pictures of the outlet (`addingPictures`).
 * @throws NewsroomError when it was not published yet, or its parts are refused.
 */
export function takeIn(req: PayloadRequest, taken: TakenIn): Promise<TakenText> {
  return inTransaction({ payload: req.payload, req }, (own) => make(own, taken))
}

async function make(req: PayloadRequest, taken: TakenIn): Promise<TakenText> {
  const { draft, outlet, now, from, cover, pictures, zips } = taken
  const { publishedAt, takedown } = draft
  const at = now.toISOString()
  const { title } = draft
  const coming = [...(cover ? [cover] : []), ...pictures]
  const { ids, broken } = await addPictures(req, { pictures: coming, zips, outlet, title, from })
  const data = { ...articleOf(taken, ids), sample: req.context.makesSample ?? false }
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
      ...{ address: draft.address, path: draft.path, shortPath: taken.shortPath, publishedAt },
      ...{ fingerprint: fingerprintOf(draft), by: req.user?.id ?? null },
      ...{ importedFrom: from.import, importedRow: from.row },
    },
    ...{ depth: 0, overrideAccess: true, req },
  })
  return { article, broken }
}

function articleOf(
  { draft, outlet, issue, topics, cover, ...taken }: TakenIn,
  ids: ReadonlyMap<string, string>,
) {
  const { title, sapo, column, genre, source, authors, takedown } = draft
  return {
    ...{ title, sapo, outlet, column, issue, topics: [...topics], genre, source },
    content: placePictures(taken.content, taken.pictures, ids),
    cover: (cover && ids.get(cover.key)) ?? null,
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
