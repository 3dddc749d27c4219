import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import type { PublicMove } from '@/domain/workflow/article'
import type { TextState } from '@/domain/workflow/text/types'
import type { Article } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import type { Expiry } from '../../texts/publicSide'

type Made = {
  req: PayloadRequest
  move: PublicMove
  article: Article
  reason: string | null
  before: TextState
  after: TextState
  standIns: readonly string[]
  /** What a checklist warned of. */
  warnings?: readonly string[]
  /** What it was set by, when it was carried out at its minute. */
  expiry?: Expiry | null
}

/** The log's line of a move of the public side that left the work alone. */
export function logPublicMove({ req, move, article, reason, expiry, ...made }: Made) {
  const { before, after, standIns, warnings = [] } = made
  return recordEvent({
    req,
    action: `article.${move}`,
    collection: 'articles',
    id: article.id,
    title: article.title,
    outlet: idOf(article.outlet),
    reason,
    before: { next: before.public.next, embargoUntil: before.public.embargoUntil },
    after: {
      revision: article.revision,
      next: after.public.next,
      embargoUntil: after.public.embargoUntil,
      ...(standIns.length > 0 && { standsInFor: standIns }),
      ...(warnings.length > 0 && { warnings }),
      ...(expiry && { expiry }),
    },
  })
}
