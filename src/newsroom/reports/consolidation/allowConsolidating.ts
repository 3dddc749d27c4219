import type { PayloadRequest } from 'payload'

import { supervisedFor } from '@/access/organisationScope'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import type { Consolidation } from './consolidationSubject'

type Subject = Pick<Consolidation, 'id' | 'label' | 'organisation'>

/** Logs that somebody asked of a consolidated report what is not theirs to do. */
export async function logConsolidationRefusal(
  req: PayloadRequest,
  { id, label }: Subject,
  move: string,
): Promise<void> {
  await recordEvent({
    ...{ req, action: 'refused', collection: 'consolidations', id, title: label, outlet: null },
    after: { asked: `consolidation.${move}` },
  })
}

/**
 * Lets pass who supervises for the body whose report it is.
 * @throws NewsroomError for everybody else; the log keeps that they asked.
 */
export async function allowConsolidating(
  req: PayloadRequest,
  subject: Subject,
  { move, verb }: { move: string; verb: string },
): Promise<void> {
  if (supervisedFor(req).includes(subject.organisation)) return
  await logConsolidationRefusal(req, subject, move)
  throw failure('consolidationWrongRole', { move: verb })
}
