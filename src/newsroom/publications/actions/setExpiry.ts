import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow } from '@/database/rows'
import { type ExpiryRefusal, refuseExpiry } from '@/domain/workflow/text/expiry'
import { standsInFor } from '@/domain/workflow/text/standsInFor'
import type { Article } from '@/payload-types'

import { whileMoving } from '../../articles/actions/whileMoving'
import { refusalOf } from '../../articles/failures'
import { type LoadedText, loadText } from '../../articles/loadText'
import { loggingRefusal } from '../../articles/logRefusal'
import { recordEvent } from '../../audit/recordEvent'
import { loadPublicSide } from '../../texts/publicSide'
import { failure, type NewsroomError } from '../../words/failure'
import { changeSide, NO_EXPIRY } from './side'
import { writeBeside } from '../../articles/writeBeside'

export type ExpiryAsked = {
  req: PayloadRequest
  /** Of the article. */
  id: string
  /** When it is to be taken down (UTC, ISO); null calls it off. */
  time: string | null
  reason: string | null
  now: Date
}

/**
 * Sets, changes or calls off the minute at which a text is taken down, for the request's user (workflow.md, Expiry).
 * @throws NewsroomError with what to do when they may not.
 */
export function setExpiry(asked: ExpiryAsked): Promise<Article> {
  const { req, id } = asked
  return loggingRefusal({ req, id, asked: 'article.expire' }, () =>
    whileMoving(req, id, (own) => moveExpiry({ ...asked, req: own })),
  )
}

async function moveExpiry({ req, id, time, reason, now }: ExpiryAsked): Promise<Article> {
  const article = await rowOrThrow(req, 'articles', id, { draft: true, overrideAccess: false })
  const stored = await loadPublicSide(req, article)
  const loaded = await loadText(req, article, stored?.side ?? null)
  const { text, rules, person } = loaded
  const at = now.toISOString()
  const expireAt = stored?.expiry?.at ?? null
  const code = refuseExpiry(rules, { text, expireAt }, { by: person, at, time, reason })
  if (code) throw refused(code, { loaded, article })
  if (!stored) throw failure('notPublic')
  const set = { expireAt: time, expireBy: person, expireSetAt: at, expireReason: reason }
  await changeSide(req, stored, time === null ? NO_EXPIRY : set)
  await writeBeside(req, article, { expireAt: time })
  const standIns = standsInFor(rules, text, { move: 'takeDown', by: person, at, reason: '.' })
  await recordEvent({
    req,
    action: time === null ? 'article.unexpire' : 'article.expire',
    collection: 'articles',
    id,
    title: article.title,
    outlet: idOf(article.outlet),
    reason,
    before: { expireAt },
    after: {
      revision: article.revision,
      expireAt: time,
      ...(standIns.length > 0 && { standsInFor: standIns }),
    },
  })
  return rowOrThrow(req, 'articles', id, { draft: true, overrideAccess: true })
}

function refused(
  code: ExpiryRefusal,
  { loaded, article }: { loaded: LoadedText; article: Article },
): NewsroomError {
  switch (code) {
    case 'expiryDue':
    case 'noExpiry':
    case 'expiresAhead':
      return failure(code)
    case 'pastTime':
      return failure('pastExpiry')
    default:
      return refusalOf(code, { move: 'takeDown', ...loaded, article })
  }
}
