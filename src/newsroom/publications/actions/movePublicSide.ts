import type { PayloadRequest } from 'payload'

import { rowOrThrow } from '@/database/rows'
import type { PublicMove } from '@/domain/workflow/article'
import { decideTextMove } from '@/domain/workflow/text/decide'
import { expiresAhead, hasExpired } from '@/domain/workflow/text/expiry'
import { standsInFor } from '@/domain/workflow/text/standsInFor'
import type { Move, TextState } from '@/domain/workflow/text/types'
import type { Article } from '@/payload-types'

import { whileMoving } from '../../articles/actions/whileMoving'
import { withdrawAhead, WITHDRAWN } from '../../articles/airingOfText'
import { refusalOf } from '../../articles/failures'
import { loadText } from '../../articles/loadText'
import { loggingRefusal } from '../../articles/logRefusal'
import { demandChecks } from '../../checklists/demandChecks'
import { loadPublicSide, type StoredSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'
import { freezeArticle } from './publishText'
import { recordFirstSight, recordSightSoFar } from './recordFirstSight'
import { logPublicMove } from './logPublicMove'
import { calledOff, changeSide, createSide } from './side'
import { setEmbargo } from './setEmbargo'
import { takeDownSide } from './takeDownSide'
import { writeBeside } from '../../articles/writeBeside'

export type PublicMoveAsked = {
  req: PayloadRequest
  /** Of the article. */
  id: string
  move: PublicMove
  reason: string | null
  /** The fingerprint the person had before their eyes, where a revision is named. */
  revision?: string | null
  /** When it is to go out, or until when nobody is to see it: an instant (UTC, ISO). */
  time?: string | null
  now: Date
}

type Moving = PublicMoveAsked & {
  article: Article
  /** What is stored of the public side; null of a text that readers never had, nor will. */
  stored: StoredSide | null
  before: TextState
  after: TextState
  at: string
  /** In whose place it is made, by their ids. */
  standIns: readonly string[]
  /** What the checklists warned of, in sentences. */
  warnings: readonly string[]
}

/**
 * Moves what readers have of an article, or will have, for the request's user: takes it down, lets it be published again, sets
 * it a minute or an embargo (workflow.md, Moves).
 * @throws NewsroomError with what to do when the move is not legal now.
 */
export function movePublicSide(asked: PublicMoveAsked): Promise<Article> {
  const { req, id, move } = asked
  return loggingRefusal({ req, id, asked: `article.${move}` }, () =>
    whileMoving(req, id, (own) => moveSide(asked, own)),
  )
}

async function moveSide(asked: PublicMoveAsked, req: PayloadRequest): Promise<Article> {
  const { id, now } = asked
  const article = await rowOrThrow(req, 'articles', id, { draft: true, overrideAccess: false })
  const stored = await loadPublicSide(req, article)
  const loaded = await loadText(req, article, stored?.side ?? null)
  const { text, rules, person } = loaded
  const at = now.toISOString()
  const expireAt = stored?.expiry?.at ?? null
  // What its minute makes of it is not carried out yet: no other move comes before, but the same by hand.
  if (asked.move !== 'takeDown' && hasExpired(expireAt, at)) throw failure('expiryDue')
  const move = moveOf(asked, { article, text, by: person, at })
  const decision = decideTextMove(rules, text, move)
  if (!decision.ok) throw refusalOf(decision.code, { ...loaded, move: move.move, article })
  if (expiresAhead(decision.text, expireAt)) throw failure('expiresAhead')
  const warnings = await demandChecks(req, article, move.move)
  const standIns = standsInFor(rules, text, move)
  const moving = {
    ...{ ...asked, req, article, stored, at, standIns, warnings },
    ...{ before: text, after: decision.text },
  }
  const isLogged = await APPLY[asked.move](moving)
  if (!isLogged) await logPublicMove(moving)
  return rowOrThrow(req, 'articles', id, { draft: true, overrideAccess: true })
}

function moveOf(
  { move, revision, reason, time }: PublicMoveAsked,
  { article, text, by, at }: { article: Article; text: TextState; by: string; at: string },
): Move {
  const seen = revision === article.revision ? text.work.revision : -1
  switch (move) {
    case 'schedule':
      if (!time) throw failure('timeMissing')
      return { move, by, at, seen, time }
    case 'embargo':
      return { move, by, at, until: time ?? null, reason }
    default:
      return { move, by, at, reason }
  }
}

/** What each move writes; whether its line of the log was written with it. */
const APPLY: Readonly<Record<PublicMove, (moving: Moving) => Promise<boolean>>> = {
  schedule: async ({ req, article, stored, after, at }) => {
    const { next } = after.public
    if (!next) return false
    const set = {
      nextPublication: await freezeArticle(req, article, at),
      nextRevision: next.revision,
      nextAt: next.at,
    }
    if (stored) await changeSide(req, stored, set)
    else await createSide(req, article, { ...set, publishedAt: next.at, revisedAt: at })
    return false
  },
  unschedule: async ({ req, article, stored }) => {
    if (!stored) return false
    await changeSide(req, stored, calledOff(stored))
    const endsExpiry = stored.expiry !== null && stored.publication === null
    if (endsExpiry) await writeBeside(req, article, { expireAt: null })
    return false
  },
  embargo: async ({ req, article, stored, after, at }) => {
    await recordSightSoFar(req, article.id, at)
    await setEmbargo({ req, article, stored, until: after.public.embargoUntil })
    await withdrawAhead({ req, article: article.id, now: at, reason: WITHDRAWN.embargoed })
    // Lifted, or moved to an instant that has passed: readers have it from now on.
    await recordFirstSight(req, article.id, at)
    return false
  },
  takeDown: async ({ stored, ...moving }) => {
    if (!stored) throw failure('notPublic')
    return takeDownSide({ ...moving, stored, expiry: null })
  },
  reinstate: async ({ req, stored }) => {
    if (!stored) throw failure('notTakenDown')
    await changeSide(req, stored, { takenDown: false, goneSince: null })
    return false
  },
}
