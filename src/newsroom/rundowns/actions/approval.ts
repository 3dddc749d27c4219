import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { whole } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { refuseFor } from '../../desk/deskRefusal'
import { editorsAfter } from '../changes'
import { blockersOf } from '../views/blockers'
import { wake } from '../events/hub'
import { loadContent } from '../loadContent'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'

export const ApprovalInput = z.object({ revision: whole('Lần sửa', 0, 1_000_000_000) })

type Call = { req: PayloadRequest; id: string; now: Date }

/**
 * Approves a rundown as it stands: the revision the person read, by nobody who changed it since the last approval, and
 * without the conflicts that make it impossible (rundown-timing.md, Conflicts to flag).
 */
export async function approveRundown({
  req,
  id,
  input,
  now,
}: Call & { input: z.output<typeof ApprovalInput> }): Promise<{ approvedRevision: number }> {
  const asked = await loadRundownRow(req, id)
  await demandRight(req, asked, { right: 'approve', action: 'rundown.approve' })
  const { row, content } = await loadContent(req, id)
  const { revision, approved, title, outlet } = row
  if (input.revision !== revision) throw failure('rundownChanged')
  if (approved?.revision === revision) return { approvedRevision: revision }
  const editors = await editorsAfter(req, { rundown: id, after: approved?.revision ?? 0 })
  if (editors.has(req.user?.id ?? '')) throw failure('rundownOwnWork')
  const blockers = await blockersOf(req, row, content)
  refuseFor(blockers.map((what) => failure('rundownBlocked', { what })))
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      req: own,
      collection: 'rundowns',
      id,
      expected: { revision: { equals: revision } },
      set: {
        approvedRevision: revision,
        approvedBy: req.user?.id ?? null,
        approvedAt: now.toISOString(),
        review: null,
        returnReason: null,
      },
    })
    if (!isMine) throw failure('rundownChanged')
    await recordEvent({
      req: own,
      action: 'rundown.approve',
      collection: 'rundowns',
      id,
      title,
      outlet,
      after: { revision },
    })
  })
  wake(req.payload, id)
  return { approvedRevision: revision }
}

/** Takes an approval back; then it is a draft, whoever changed it. Done twice it comes to the same. */
export async function withdrawApproval({ req, id }: Omit<Call, 'now'>): Promise<{ id: string }> {
  const row = await loadRundownRow(req, id)
  await demandRight(req, row, { right: 'approve', action: 'rundown.withdrawApproval' })
  if (!row.approved) return { id }
  const { revision } = row.approved
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      req: own,
      collection: 'rundowns',
      id,
      expected: { approvedRevision: { equals: revision } },
      set: { approvedRevision: null, approvedBy: null, approvedAt: null },
    })
    if (!isMine) throw failure('rundownChanged')
    await recordEvent({
      req: own,
      action: 'rundown.withdrawApproval',
      collection: 'rundowns',
      id,
      title: row.title,
      outlet: row.outlet,
      before: { revision },
    })
  })
  wake(req.payload, id)
  return { id }
}
