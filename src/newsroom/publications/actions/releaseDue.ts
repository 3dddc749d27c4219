import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

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
import type { StoredSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'
import { loadSided } from '../loadSided'
import { carryOutExpiry } from './carryOutExpiry'
import { giveLiveRow } from './giveLiveRow'
import { recordFirstSight, recordSightSoFar } from './recordFirstSight'
import { listedBy } from '../listedBy'
import { unlessPutOff } from './putOff'
import { changeSide, NOTHING_NEXT } from './side'

/** So many in one go, and in one page; the rest a minute later. */
const AT_ONCE = 200

export type Released = { published: number; takenDown: number; shown: number; left: string[] }

/**
 * Gives readers what was set for a minute that has come and takes down what was set for that, in the order of the minutes, and
 * notes of texts whose embargo is over that they aired. One that can't be done now keeps no other, and is tried again a minute later, then more and more
 * seldom (`nextRelease`); done twice, or by several at once, it comes to the same.
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
  for await (const { article, what, minute } of dueTexts(req, at)) {
    const part = `${what === 'published' ? 'release' : 'takedown'} of ${article}`
    const carryOut = what === 'published' ? releaseOne : carryOutExpiry
    const message = await unlessPutOff(`${part} at ${minute}`, now, () =>
      attempt({ payload, part }, async () => {
        if (await carryOut(req, article, at)) released[what] += 1
      }),
    )
    if (message !== null) released.left.push(message)
    if (isEnough(released)) return released
  }
  for await (const { article } of unnotedTexts(req, at)) {
    const part = `first sight of ${article}`
    const message = await unlessPutOff(part, now, () =>
      attempt({ payload, part }, async () => {
        const isFirst = await whileMoving(req, article, (own) => recordSightSoFar(own, article, at))
        if (isFirst) released.shown += 1
      }),
    )
    if (message !== null) released.left.push(message)
    if (isEnough(released)) return released
  }
  return released
}

/** What can't be done now doesn't count: it would keep what comes after it for ever. */
const isEnough = ({ published, takenDown, shown }: Released): boolean =>
  published + takenDown + shown >= AT_ONCE

type Waiting = { article: string; minute: string }
type Due = Waiting & { what: 'published' | 'takenDown' }

/**
 * What is due by `at`, as a worker that never stood still would have met it; of one minute, what is taken down comes first: at its
 * minute readers have it no more.
 */
async function* dueTexts(req: PayloadRequest, at: string): AsyncGenerator<Due> {
  const due = (field: 'expireAt' | 'nextAt') =>
    inOrder(req, field, [{ [field]: { less_than_equal: at } }])
  const [downs, outs] = [due('expireAt'), due('nextAt')]
  let [down, out] = [await downs.next(), await outs.next()]
  for (;;) {
    if (!down.done && (out.done || down.value.minute <= out.value.minute)) {
      yield { ...down.value, what: 'takenDown' }
      down = await downs.next()
    } else if (!out.done) {
      yield { ...out.value, what: 'published' }
      out = await outs.next()
    } else return
  }
}

/** What readers have and of which nothing is noted yet. */
const unnotedTexts = (req: PayloadRequest, at: string): AsyncGenerator<Waiting> =>
  inOrder(req, 'publishedAt', [
    { seenSince: { exists: false } },
    { publication: { exists: true } },
    { takenDown: { equals: false } },
    { or: [{ embargoUntil: { exists: false } }, { embargoUntil: { less_than_equal: at } }] },
  ])

/** Texts outside the trash, page by page, by an instant of theirs. */
async function* inOrder(
  req: PayloadRequest,
  field: 'expireAt' | 'nextAt' | 'publishedAt',
  those: Where[],
): AsyncGenerator<Waiting> {
  for (let after: Where[] = []; ;) {
    const rows = await rowsWhere(req, 'public-texts', {
      where: { and: [{ trashed: { equals: false } }, ...those, ...after] },
      select: { articleId: true, expireAt: true, nextAt: true, publishedAt: true },
      sort: [field, 'id'],
      limit: AT_ONCE,
      overrideAccess: true,
    })
    for (const row of rows) yield { article: row.articleId, minute: row[field] ?? '' }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    const minute = last[field]
    const sameMinute = { and: [{ [field]: { equals: minute } }, { id: { greater_than: last.id } }] }
    after = [{ or: [{ [field]: { greater_than: minute } }, sameMinute] }]
  }
}

/** Whether it went out by this call. */
function releaseOne(req: PayloadRequest, id: string, at: string): Promise<boolean> {
  return whileMoving(req, id, async (own) => {
    const found = await loadSided(own, id)
    if (!found) return false
    const { article, stored } = found
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
    select: {
      ...{ pictures: true, files: true, correction: true },
      ...{ genre: true, penName: true, people: true },
    },
    overrideAccess: true,
  })
  await changeSide(req, stored, {
    publication: stored.nextPublication,
    publishedRevision: stored.side.next?.revision ?? null,
    ...NOTHING_NEXT,
    revisedAt: at,
    ...(frozen && { genre: frozen.genre }),
    corrects: (frozen?.correction as FrozenCorrection | null | undefined)?.articleId ?? null,
    ...(stored.publication === null && { publishedAt: article.publishedAt ?? at }),
  })
  const idsIn = (parts: unknown) => ((parts ?? []) as { id: string }[]).map(({ id }) => id)
  const data = {
    ...(frozen && { signers: listedBy(frozen).signers }),
    ...{ pictures: idsIn(frozen?.pictures), files: idsIn(frozen?.files) },
  }
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
