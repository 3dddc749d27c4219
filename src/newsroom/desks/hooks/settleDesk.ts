import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf, type Member } from '@/access/membership'
import { rolesOf } from '@/access/outletScope'
import { ONE_STEP } from '@/domain/workflow/text/chains'
import { onlyDesk, rolesForText } from '@/domain/workflow/text/desks'

import type { WorkflowArticle } from '../../articles/articleFacts'
import { deskOf, type OpenDesk, openDesksAt } from '../../texts/openDesks'
import { failure } from '../../words/failure'
import { loadStaff, waitingText } from '../views/loadWaiting'

type Row = WorkflowArticle & { id: string }

/**
 * Which desk a text belongs to: a new one to its author's, unless another is named; a draft that goes to another outlet to
 * its author's there. Whoever moves it names a desk of its outlet that works, where somebody can decide about it. Who may
 * is asked by the gate (enforceWorkflow).
 * @throws NewsroomError in words.
 */
export const settleDesk: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (req.context.restoringArticle) return data
  const incoming = data as WorkflowArticle
  const before = originalDoc as Row | undefined
  const outlet = idOf(incoming.outlet ?? before?.outlet)
  if (!outlet) return data
  if (operation === 'create' || !before) {
    return { ...data, desk: await deskOfNew(req, incoming, outlet) }
  }
  if (idOf(before.outlet) !== outlet) {
    const author = idOf(incoming.author ?? before.author) ?? ''
    return { ...data, desk: onlyDesk(await openDesksAt(req, [outlet]), author)?.id ?? null }
  }
  const to = idOf(incoming.desk)
  if (to && to !== idOf(before.desk)) await checkTarget(req, { before, to, outlet })
  return data
}

async function deskOfNew(
  req: PayloadRequest,
  { desk: named, author }: WorkflowArticle,
  outlet: string,
): Promise<string | null> {
  const desks = await openDesksAt(req, [outlet])
  const maker = req.user?.id ?? ''
  const wanted = idOf(named)
  if (!wanted) return onlyDesk(desks, idOf(author) ?? maker)?.id ?? null
  const desk = demandOpen(desks, wanted)
  if (!req.user || desk.members.includes(maker)) return desk.id
  const held = await rolesOf(req, req.user as Member, outlet)
  const counts = rolesForText(held, maker, desk)
  if (!counts.some((role) => ONE_STEP.editors.includes(role))) throw failure('deskByEditors')
  return desk.id
}

/** A text that waits goes nowhere where nobody could decide about it. */
async function checkTarget(
  req: PayloadRequest,
  { before, to, outlet }: { before: Row; to: string; outlet: string },
): Promise<void> {
  const desk = demandOpen(await openDesksAt(req, [outlet]), to)
  if (before.state !== 'submitted' && before.state !== 'approved') return
  const staff = await loadStaff(req, outlet)
  const now = waitingText(before, staff, await deskOf(req, before))
  const { deciders, step } = waitingText(before, staff, desk)
  if (now.deciders.length > 0 && deciders.length === 0) {
    throw failure('deskNobody', { desk: desk.name, step })
  }
}

function demandOpen(desks: readonly OpenDesk[], id: string): OpenDesk {
  const desk = desks.find((one) => one.id === id)
  if (!desk) throw failure('deskElsewhere')
  return desk
}
