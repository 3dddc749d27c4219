import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow, rowsWhere } from '@/database/rows'
import { holdsFor } from '@/domain/checklist/checkText'
import { wordsKey } from '@/domain/checklist/wordsKey'
import type { Article } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import { loadChecks } from '../../checklists/loadChecks'
import { failure } from '../../words/failure'
import { mayTickOf } from '../views/loadArticleChecks'
import { whileMoving } from './whileMoving'

type Asked = {
  req: PayloadRequest
  /** Of the article. */
  id: string
  words: string
  isTicked: boolean
  /** The fingerprint of the text the person had before their eyes. */
  revision: string | null
}

/**
 * Says for the request's user that something was done for a text as it stands, or takes that back. It holds for this revision
 * alone, and is logged.
 * @throws NewsroomError when the text has changed, asks for no such thing, or it is not theirs to say.
 */
export function tickItem({ req, id, words, isTicked, revision }: Asked): Promise<void> {
  return whileMoving(req, id, async (own) => {
    const article = await rowOrThrow(own, 'articles', id, { draft: true, overrideAccess: false })
    if (!(await mayTickOf(own, article))) throw failure('tickNotYours')
    if (revision !== article.revision) throw failure('revisionChanged')
    const asked = await askedWords(own, article, words)
    if (asked === null) throw failure('tickUnknown')
    const known = await tickOf(own, article, asked)
    if ((known !== null) === isTicked) return
    if (known) {
      await own.payload.delete({
        collection: 'checklist-ticks',
        id: known,
        overrideAccess: true,
        req: own,
      })
    } else await createTick(own, article, asked)
    await recordEvent({
      req: own,
      action: isTicked ? 'article.tick' : 'article.untick',
      collection: 'articles',
      id,
      title: article.title,
      outlet: idOf(article.outlet),
      reason: asked,
      after: { revision: article.revision, revisionNumber: article.revisionNumber },
    })
  })
}

/** The words as a checklist of the text has them; null where none has. */
async function askedWords(
  req: PayloadRequest,
  article: Article,
  words: string,
): Promise<string | null> {
  const { checklists, facts } = await loadChecks(req, article)
  const item = checklists
    .filter((one) => holdsFor(one, facts.place))
    .flatMap(({ items }) => items)
    .find((one) => one.condition === 'byHand' && wordsKey(one.words ?? '') === wordsKey(words))
  return item?.words ?? null
}

async function tickOf(
  req: PayloadRequest,
  { id, revisionNumber }: Article,
  words: string,
): Promise<string | null> {
  const rows = await rowsWhere(req, 'checklist-ticks', {
    where: {
      and: [{ articleId: { equals: id } }, { revisionNumber: { equals: revisionNumber ?? 0 } }],
    },
    select: { words: true },
    overrideAccess: true,
  })
  return rows.find((row) => wordsKey(row.words) === wordsKey(words))?.id ?? null
}

async function createTick(
  req: PayloadRequest,
  { id, outlet, revisionNumber }: Article,
  words: string,
): Promise<void> {
  await req.payload.create({
    collection: 'checklist-ticks',
    data: {
      articleId: id,
      outlet: idOf(outlet) ?? '',
      revisionNumber: revisionNumber ?? 0,
      words,
      by: req.user?.id ?? null,
      at: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
