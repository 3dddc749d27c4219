import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import {
  decideRundownReview,
  RUNDOWN_REVIEW_MOVES,
  type RundownReview,
  type RundownReviewMove,
  type RundownReviewRefusal,
} from '@/domain/workflow/rundownReview'

import { recordEvent } from '../../audit/recordEvent'
import { optionalText, whole } from '../../desk/inputs'
import { failure, type NewsroomError } from '../../words/failure'
import { wake } from '../events/hub'
import { loadContent } from '../loadContent'
import { demandRight, type RundownRight } from '../rights'
import { loadRundownRow } from '../rundownRow'

export const ReviewInput = z.object({
  move: z.enum(RUNDOWN_REVIEW_MOVES, 'Việc này không có với khung chương trình. Hãy dùng các nút.'),
  revision: whole('Lần sửa', 0, 1_000_000_000),
  reason: optionalText('Lý do', 2000),
})

type Call = {
  req: PayloadRequest
  id: string
  input: z.output<typeof ReviewInput>
  now: Date
}

const RIGHTS: Record<RundownReviewMove, RundownRight> = {
  submit: 'edit',
  withdraw: 'edit',
  return: 'approve',
}

/**
 * Hands a rundown up to those who approve it, takes it back, or sends it back with a reason. It says nothing about the
 * approval itself, which belongs to a revision (approval.ts); an approval ends the waiting.
 * @throws NewsroomError with what to do when the move makes no sense now.
 */
export async function reviewRundown({
  req,
  id,
  input,
  now,
}: Call): Promise<{ review: RundownReview | null }> {
  const { move, revision: seen } = input
  const reason = input.reason ?? null
  const asked = await loadRundownRow(req, id)
  await demandRight(req, asked, { right: RIGHTS[move], action: `rundown.${move}` })
  const { row, content } = await loadContent(req, id)
  const me = req.user?.id ?? null
  const decision = decideRundownReview({
    move,
    review: row.review?.state ?? null,
    isApproved: row.approved?.revision === row.revision,
    isEmpty: content.entries.length === 0,
    submittedIt: row.review !== null && row.review.by === me,
    reason,
    seen,
    revision: row.revision,
  })
  if (!decision.ok) throw REFUSALS[decision.code]()
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      req: own,
      collection: 'rundowns',
      id,
      expected: {
        and: [
          { revision: { equals: row.revision } },
          { review: row.review ? { equals: row.review.state } : { exists: false } },
        ],
      },
      set: {
        review: decision.to,
        returnReason: move === 'return' ? reason : null,
        ...(move === 'submit' && { submittedBy: me, submittedAt: now.toISOString() }),
      },
    })
    if (!isMine) throw failure('rundownChanged')
    await recordEvent({
      req: own,
      action: `rundown.${move}`,
      collection: 'rundowns',
      id,
      title: row.title,
      outlet: row.outlet,
      reason: move === 'return' ? reason : null,
      after: { revision: row.revision },
    })
  })
  wake(req.payload, id)
  return { review: decision.to }
}

const REFUSALS: Record<RundownReviewRefusal, () => NewsroomError> = {
  alreadyApproved: () => failure('rundownAlreadyApproved'),
  alreadySubmitted: () => failure('rundownAlreadySubmitted'),
  notSubmitted: () => failure('rundownNotSubmitted'),
  notSubmitter: () => failure('rundownNotSubmitter'),
  empty: () => failure('rundownEmpty'),
  reasonMissing: () => failure('rundownReasonMissing'),
  revisionChanged: () => failure('rundownChanged'),
}
