import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { decideTextMove } from '@/domain/workflow/text/decide'
import { articleStateOf } from '@/domain/workflow/text/ofArticle'
import type { TextState } from '@/domain/workflow/text/types'
import type { Article } from '@/payload-types'
import type { FrozenCorrection } from '@/public-api/views/correction'

import { whileMoving } from '../../articles/actions/whileMoving'
import { intendMove } from '../../articles/moving/moveIntent'
import { loadText } from '../../articles/loadText'
import { recordEvent } from '../../audit/recordEvent'
import { attempt } from '../../check/attempt'
import { loadPublicSide, type StoredSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'
import { carryOutExpiry } from './carryOutExpiry'
import { giveLiveRow } from './giveLiveRow'
import { recordFirstSight, recordSightSoFar } from './recordFirstSight'
import { changeSide, NOTHING_NEXT } from './side'

/** So many in one go; the rest a minute later. */
const AT_ONCE = 200

export type Released = { published: number; takenDown: number; shown: number; left: string[] }

/**
 * Gives readers what was set for a minute that has come and takes down what was set for that, in the order of the minutes, and
 * notes of texts whose embargo is over that they aired. One that can't be done now keeps no other, and is tried again the next time; done twice, or by several at once,
 * it comes to the same.
 */
export async function releaseDue({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<Released> {
  const req = await createLocalReq({}, payload)
  const at = now.toISOString()
  const released: Released = { published: 0, takenDown: 0, shown: 0, left: [] }
  for (const { article, what } of await dueTexts(req, at)) {
    const part = `${what === 'published' ? 'release' : 'takedown'} of ${article}`
    const carryOut = what === 'published' ? releaseOne : carryOutExpiry
    const message = await attempt({ payload, part }, async () => {
      if (await carryOut(req, article, at)) released[what] += 1
    })
    if (message !== null) released.left.push(message)
  }
  for (const article of await unnotedTexts(req, at)) {
    const message = await attempt({ payload, part: `first sight of ${article}` }, async () => {
      const isFirst = await whileMoving(req, article, (own) => recordSightSoFar(own, article, at))
      if (isFirst) released.shown += 1
    })
    if (message !== null) released.left.push(message)
  }
  return released
}

type Due = { article: string; what: 'published' | 'takenDown'; minute: string }

/**
 * What is due by `at`, as a worker that never stood still would have met it; of one minute, what is taken down comes first: at its
 * minute readers have it no more.
 */
async function dueTexts(req: PayloadRequest, at: string): Promise<Due[]> {
  const [down, out] = await Promise.all([dueBy(req, 'expireAt', at), dueBy(req, 'nextAt', at)])
  return [...down, ...out]
    .sort((one, other) => Date.parse(one.minute) - Date.parse(other.minute))
    .slice(0, AT_ONCE)
}

async function dueBy(
  req: PayloadRequest,
  field: 'expireAt' | 'nextAt',
  at: string,
): Promise<Due[]> {
  const rows = await rowsWhere(req, 'public-texts', {
    where: { and: [{ [field]: { less_than_equal: at } }, { trashed: { equals: false } }] },
    select: { articleId: true, expireAt: true, nextAt: true },
    sort: [field, 'id'],
    limit: AT_ONCE,
    overrideAccess: true,
  })
  const what = field === 'expireAt' ? 'takenDown' : 'published'
  return rows.map((row) => ({ article: row.articleId, what, minute: row[field] ?? at }))
}

/** What readers have and of which nothing is noted yet. */
async function unnotedTexts(req: PayloadRequest, at: string): Promise<string[]> {
  const rows = await rowsWhere(req, 'public-texts', {
    where: {
      and: [
        { seenSince: { exists: false } },
        { publication: { exists: true } },
        { takenDown: { equals: false } },
        { trashed: { equals: false } },
        { or: [{ embargoUntil: { exists: false } }, { embargoUntil: { less_than_equal: at } }] },
      ],
    },
    select: { articleId: true },
    sort: ['publishedAt', 'id'],
    limit: AT_ONCE,
    overrideAccess: true,
  })
  return rows.map(({ articleId }) => articleId)
}

/** Whether it went out by this call. */
function releaseOne(req: PayloadRequest, id: string, at: string): Promise<boolean> {
  return whileMoving(req, id, async (own) => {
    const [article] = await rowsWhere(own, 'articles', {
      where: { id: { equals: id } },
      draft: true,
      limit: 1,
      overrideAccess: true,
    })
    const stored = article ? await loadPublicSide(own, article) : null
    if (!article || !stored) return false
    const { rules, text } = await loadText(own, article, stored.side)
    const decision = decideTextMove(rules, text, { move: 'tick', at })
    if (!decision.ok || decision.text === text) return false
    await giveNext(own, { article, stored, at })
    const publication = stored.nextPublication ?? ''
    await tellArticle(own, { article, publication, before: text, after: decision.text, at })
    await recordFirstSight(own, id, at)
    return true
  })
}

async function giveNext(
  req: PayloadRequest,
  { article, stored, at }: { article: Article; stored: StoredSide; at: string },
): Promise<void> {
  if (stored.nextPublication === null) throw failure('notScheduled')
  const frozen = await rowOf(req, 'publications', stored.nextPublication, {
    select: { pictures: true, files: true, correction: true },
    overrideAccess: true,
  })
  await changeSide(req, stored, {
    publication: stored.nextPublication,
    publishedRevision: stored.side.next?.revision ?? null,
    ...NOTHING_NEXT,
    revisedAt: at,
    corrects: (frozen?.correction as FrozenCorrection | null | undefined)?.articleId ?? null,
    ...(stored.publication === null && { publishedAt: article.publishedAt ?? at }),
  })
  const idsIn = (parts: unknown) => ((parts ?? []) as { id: string }[]).map(({ id }) => id)
  const data = { pictures: idsIn(frozen?.pictures), files: idsIn(frozen?.files) }
  await req.payload.db.updateOne({ collection: 'public-texts', id: stored.id, data, req })
}

/** The article says when it was published, and that it is if nobody wrote on; the log and people are told. */
async function tellArticle(
  req: PayloadRequest,
  {
    article,
    publication,
    before,
    after,
    at,
  }: { article: Article; publication: string; before: TextState; after: TextState; at: string },
): Promise<void> {
  const isPublished = articleStateOf(after) === 'published'
  if (isPublished) {
    const intent = { move: 'publish', reason: null, seenRevision: null, decided: after } as const
    intendMove(req, article.id, intent)
    await req.payload.update({
      collection: 'articles',
      id: article.id,
      data: { _status: 'published' },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return
  }
  // The words that are being written are left alone; that it was public stays known (docs/access.md).
  await giveLiveRow(req, { article, publication, at })
  await recordEvent({
    req,
    action: 'article.publish',
    collection: 'articles',
    id: article.id,
    title: article.title,
    outlet: idOf(article.outlet),
    from: articleStateOf(before),
    to: articleStateOf(after),
    after: { published: after.public.published, at },
  })
}
