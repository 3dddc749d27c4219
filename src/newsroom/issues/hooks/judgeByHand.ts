import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import type { Issue } from '@/payload-types'

import { checkEvidenceFile } from '../../airings/checkEvidenceFile'
import { isByHand, refuseDoubts } from '../../desk/byHand'
import { failure } from '../../words/failure'
import { loadDeskColumn } from '../../suspensions/deskColumn'
import { type DeskIssue, deskIssueOf, loadDeskIssue, refuseAired } from '../deskIssue'
import { judgeTime } from '../actions/judgeTime'
import { ownRequest } from '../actions/markRequested'
import { judgeMove } from '../actions/moveIssue'
import { refuseMakeUp } from '../actions/refuseMakeUp'
import { judgeRestore } from '../actions/restoreIssue'
import { refuseWaiver } from '../actions/waiveIssue'

/** Checks what the desk checks when somebody writes an issue past it: each change as the action it stands for. */
export const judgeIssueByHand: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!isByHand(req, 'issues')) return data
  const before = operation === 'update' ? await loadDeskIssue(req, originalDoc.id as string) : null
  const written = deskIssueOf({ ...originalDoc, ...data } as Issue)
  if (!written.column) return data
  const { outlet } = await loadDeskColumn(req, written.column)
  const change = { req, before, after: { ...written, outlet }, now: new Date() }
  for (const check of [checkSlot, checkCancelling, checkWaiver, checkMakingUp, checkRequest]) {
    await check(change)
  }
  return data
}

type Change = { req: PayloadRequest; before: DeskIssue | null; after: DeskIssue; now: Date }

async function checkSlot({ req, before, after, now }: Change): Promise<void> {
  if (!before || before.plannedAt === after.plannedAt) return
  const { plannedAt } = after
  if (plannedAt === null) throw failure('slotCleared')
  // Where it is cancelled in the same stroke, that is what is judged.
  if (after.cancelled && !before.cancelled) return
  refuseDoubts(await judgeMove({ req, issue: before, plannedAt, now }), 'issue.move')
}

async function checkCancelling({ req, before, after, now }: Change): Promise<void> {
  if (!before || before.cancelled === after.cancelled) return
  if (after.cancelled) await refuseAired(req, before, 'issue.cancel')
  else refuseDoubts(await judgeRestore({ req, issue: before, now }), 'issue.restore')
}

async function checkWaiver({ req, before, after }: Change): Promise<void> {
  if (after.waiver.waived && !before?.waiver.waived) await refuseWaiver(req, after)
  const file = idOf(after.waiver.file)
  if (file !== idOf(before?.waiver.file)) await checkEvidenceFile(req, file, after.outlet)
}

async function checkMakingUp({ req, before, after, now }: Change): Promise<void> {
  if (!after.makesUp || after.makesUp === before?.makesUp) return
  await refuseMakeUp(req, await loadDeskIssue(req, after.makesUp))
  const { column, plannedAt, id } = after
  if (plannedAt === null) return
  const question = { req, column, plannedAt, now, except: id, mustBeOwed: true }
  refuseDoubts(await judgeTime(question), 'issue.makeUp')
}

async function checkRequest({ req, before, after }: Change): Promise<void> {
  if (!after.request || after.request === before?.request) return
  if (after.cancelled) throw failure('cancelledIssue', { action: 'gắn đề nghị' })
  await ownRequest(req, after.request, after.outlet)
}
