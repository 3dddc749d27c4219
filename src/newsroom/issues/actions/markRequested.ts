import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { SCHEDULE_ROLES } from '@/access/roles'
import { rowOf } from '@/database/rows'

import type { DeskAction } from '../../desk/deskAction'
import { rowId } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { type DeskIssue, loadDeskIssue } from '../deskIssue'
import { changeIssue } from '../writeIssue'

const Requested = z.object({ request: rowId('Văn bản đề nghị').nullable() })

/** Marks an issue as made for a request of its outlet, or takes the mark away. */
export const markRequested: DeskAction<
  DeskIssue,
  typeof Requested,
  { id: string; request: string | null }
> = {
  name: 'issue.request',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Requested,
  run: async ({ req, subject: issue, input: { request } }) => {
    if (issue.cancelled) throw failure('cancelledIssue', { action: 'gắn đề nghị' })
    const answer = { id: issue.id, request }
    if (request === issue.request) return answer
    const number = request
      ? (await ownRequest(req, request, issue.outlet)).number
      : await numberOf(req, issue.request)
    const reason = `${request === null ? 'Bỏ gắn' : 'Theo'} đề nghị ${number}`.trim()
    await changeIssue(req, issue.id, { request }, { action: 'issue.request', reason })
    return answer
  },
}

/** A request of the outlet; another outlet's is refused as if it were not there. */
export async function ownRequest(
  req: PayloadRequest,
  id: string,
  outlet: string | null,
): Promise<{ number: string }> {
  const row = await findRequest(req, id)
  if (!row || idOf(row.outlet) !== outlet) throw failure('requestForeign')
  return { number: row.number }
}

async function numberOf(req: PayloadRequest, id: string | null): Promise<string> {
  return (id && (await findRequest(req, id))?.number) || ''
}

async function findRequest(req: PayloadRequest, id: string) {
  return rowOf(req, 'requests', id, {
    select: { number: true, outlet: true },
    overrideAccess: true,
  })
}
