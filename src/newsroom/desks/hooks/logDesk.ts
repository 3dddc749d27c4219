import type { CollectionAfterChangeHook } from 'payload'

import { recordEvent } from '../../audit/recordEvent'
import { consumeContext } from '../../context/requestContext'

/** Logs that a text went to another desk; of one that waits, those who are asked now hear of it by that. */
export const logDesk: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (req.context.articleDesk?.id !== doc.id) return doc
  const moved = consumeContext(req, 'articleDesk')
  if (!moved) return doc
  const { id, title, outlet, from, to, isWaiting } = moved
  await recordEvent({
    req,
    action: isWaiting ? 'article.toDesk' : 'article.desk',
    collection: 'articles',
    id,
    title,
    outlet,
    before: { desk: from },
    after: { desk: to },
  })
  return doc
}
