import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'

import type { DeskAction } from '../../desk/deskAction'
import { reason as reasonText } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { type DeskAiring, loadDeskAiring } from './deskAiring'
import { replaceAiring } from './replaceAiring'

const Rejection = z.object({ reason: reasonText })

/**
 * Rejects a record of an airing (a wrong clip, another programme): a record that says so takes its place, and the
 * issue can be confirmed anew.
 */
export const rejectAiring: DeskAction<DeskAiring, typeof Rejection, { id: string }> = {
  name: 'airing.reject',
  roles: SCHEDULE_ROLES,
  load: loadDeskAiring,
  input: Rejection,
  run: async ({ req, subject, input, now }) => ({
    id: await rejectRecord({ req, old: subject, reason: input.reason, now }),
  }),
}

type Rejecting = { req: PayloadRequest; old: DeskAiring; reason: string; now: Date }

/** The record that a rejected one is replaced by. */
export async function rejectRecord({ req, old, reason, now }: Rejecting): Promise<string> {
  const { record } = old
  if (record.rejected) throw failure('airingRejected')
  return replaceAiring({
    req,
    old,
    data: {
      startedAt: record.startedAt,
      kind: record.kind,
      seconds: record.seconds ?? null,
      channel: record.channel ?? null,
      evidenceUrl: null,
      evidenceFile: null,
      note: `Bác: ${reason}`,
      confirmed: false,
      rejected: true,
      confirmedBy: req.user?.id ?? null,
      confirmedAt: now.toISOString(),
    },
    auditNote: { action: 'airing.reject', reason },
  })
}
