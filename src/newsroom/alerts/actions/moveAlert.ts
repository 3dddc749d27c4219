import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { type AlertMove, judgeAlertMove } from '@/domain/workflow/alert'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { ALERT_HANDLING_WORDS } from '../../words/alertWords'
import { deskActionVerb } from '../../words/deskActions'
import type { DeskAlert } from '../deskAlert'

type Move = {
  req: PayloadRequest
  alert: DeskAlert
  move: AlertMove
  reason: string | null
  /** What the row holds afterwards, beside how it is handled. */
  set: Record<string, unknown>
  /** Who answers for it, in words for the log. */
  owner?: string
}

export type AlertMoved = { id: string; label: string }

/**
 * Makes a move on an alert and logs it. Only what people did is written: whether the fact holds stays the check's, so a
 * settled alert never hides what is owed (docs/adr/0012).
 * @throws NewsroomError when it can't be made, or somebody else was faster.
 */
export async function moveAlert({
  req,
  alert,
  move,
  reason,
  set,
  owner,
}: Move): Promise<AlertMoved> {
  const { id, open, handling, title, outlet } = alert
  const action = `alert.${move}` as const
  const verdict = judgeAlertMove(move, { open, handling, reason })
  if (!verdict.ok) {
    if (verdict.why === 'gone') throw failure('alertGone')
    if (verdict.why === 'reasonMissing')
      throw failure('reasonMissing', { move: deskActionVerb(action) })
    throw failure('alertWrongState', {
      move: deskActionVerb(action),
      state: ALERT_HANDLING_WORDS[handling].vi,
    })
  }
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isOurs = await compareAndSet({
      req: own,
      collection: 'alerts',
      id,
      expected: { and: [{ open: { equals: true } }, { handling: { equals: handling } }] },
      set: { ...set, handling: verdict.to },
    })
    if (!isOurs) throw failure('alertMovedMeanwhile')
    await recordEvent({
      req: own,
      action,
      collection: 'alerts',
      id,
      title,
      outlet,
      reason,
      before: { handling, owner: alert.owner },
      after: { handling: verdict.to, ...(owner && { owner }) },
    })
  })
  return { id, label: title }
}
