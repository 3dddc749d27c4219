import type { CollectionAfterChangeHook } from 'payload'

import { isWorkMove, isWorkTiding, movesWorkOn } from '@/domain/notice/workEvents'
import type { AuditEvent } from '@/payload-types'

import { endNotices } from '../actions/endNotices'
import { tellOfWork } from '../actions/tellOfWork'

/**
 * Tells people of their work as soon as the log says what happened to it, in the same transaction. Work that is entered
 * as of the past (the sample) is told of no more than what still waits, by the worker.
 */
export const tellOfEvent: CollectionAfterChangeHook<AuditEvent> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation !== 'create' || !doc.subjectId) return doc
  if (isWorkTiding(doc.action)) await tellOfWork({ req, event: doc })
  if (movesWorkOn(doc.action)) {
    await endNotices({ req, subject: doc.subjectId, at: doc.at, except: doc.id })
  }
  if (isWorkMove(doc.action) && !req.context.movedAt) {
    await tellOfWork({ req, event: doc })
  }
  return doc
}
