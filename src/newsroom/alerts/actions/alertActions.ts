import { z } from 'zod'

import type { Role } from '@/access/roles'
import { mayOwn } from '@/domain/alert/recipients'

import type { DeskAction } from '../../desk/deskAction'
import { optionalText, reason, rowId } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { loadPeople } from '../../notices/loadPeople'
import { type DeskAlert, loadDeskAlert } from '../deskAlert'
import { type AlertMoved, moveAlert } from './moveAlert'

/**
 * Who takes on and settles what concerns an outlet: those who work there, not those who supervise it. What a body owes
 * itself is for those who supervise for it.
 */
export const ALERT_ROLES = [
  'scheduler',
  'outletHead',
  'editorInChief',
] as const satisfies readonly Role[]

const note = optionalText('Ghi chú', 500)
const Note = z.object({ note })
const Assignment = z.object({ owner: rowId('Người phụ trách'), note })
const Reason = z.object({ reason })

type AlertAction<Schema extends z.ZodType> = DeskAction<DeskAlert, Schema, AlertMoved>
const shared = { roles: ALERT_ROLES, load: loadDeskAlert }

/** Takes an alert on: from now on it is the person's own. */
export const acknowledgeAlert: AlertAction<typeof Note> = {
  ...shared,
  name: 'alert.acknowledge',
  input: Note,
  run: ({ req, subject: alert, input, now }) =>
    moveAlert({
      req,
      alert,
      move: 'acknowledge',
      reason: input.note ?? null,
      set: { owner: req.user?.id, acknowledgedAt: now.toISOString() },
      owner: req.user?.name ?? '',
    }),
}

/** Hands an alert to somebody who works at its outlet. Handing it on does not put off its going up to the head. */
export const assignAlert: AlertAction<typeof Assignment> = {
  ...shared,
  name: 'alert.assign',
  input: Assignment,
  run: async ({ req, subject: alert, input, now }) => {
    const owner = (await loadPeople(req)).find(({ id }) => id === input.owner)
    const { outlet, body } = alert
    if (!owner || !mayOwn(owner, { outlet, organisation: body })) {
      throw failure(body ? 'alertForeignOwnerOfBody' : 'alertForeignOwner')
    }
    return moveAlert({
      req,
      alert,
      move: 'assign',
      reason: input.note ?? null,
      set: {
        owner: owner.id,
        ...(alert.handling === 'new' && { acknowledgedAt: now.toISOString() }),
      },
      owner: owner.name,
    })
  },
}

/** Settles an alert with a reason: nobody is reminded of it any more, and it goes on saying that the fact holds. */
export const settleAlert: AlertAction<typeof Reason> = {
  ...shared,
  name: 'alert.settle',
  input: Reason,
  run: ({ req, subject: alert, input, now }) =>
    moveAlert({
      req,
      alert,
      move: 'settle',
      reason: input.reason,
      set: {
        settledBy: req.user?.id,
        settledAt: now.toISOString(),
        settledReason: input.reason,
      },
    }),
}

/** Takes the settling back. */
export const reopenAlert: AlertAction<typeof Reason> = {
  ...shared,
  name: 'alert.reopen',
  input: Reason,
  run: ({ req, subject: alert, input }) =>
    moveAlert({
      req,
      alert,
      move: 'reopen',
      reason: input.reason,
      set: { settledBy: null, settledAt: null, settledReason: null, acknowledgedAt: null },
    }),
}
