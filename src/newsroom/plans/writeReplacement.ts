import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { addDays, type CivilDate } from '@/domain/calendar/civil'

import { recordEvent } from '../audit/recordEvent'
import { refuseFor } from '../desk/deskRefusal'
import { type ObligationHead, takenOver } from '../obligations/obligationHead'
import { failure } from '../words/failure'
import type { DeskPlan, Successor } from './replacementFacts'

/** What was said of the replacement. */
type Said = { from: CivilDate; reason: string }

type Write = {
  req: PayloadRequest
  old: DeskPlan
  by: DeskPlan
  input: Said
  successors: readonly Successor[]
}

/** The plan first, which fixes what it is replaced by and when: whoever comes after a crash can only finish the same. */
export function writeReplacement({ req, old, by, input, successors }: Write): Promise<void> {
  const last = addDays(input.from, -1)
  return inTransaction({ payload: req.payload, req }, async (own) => {
    if (!old.replacedBy) {
      const validTo = old.validTo !== null && old.validTo < last ? old.validTo : last
      const isOurs = await compareAndSet({
        req: own,
        collection: 'plans',
        id: old.id,
        expected: { replacedBy: { exists: false } },
        set: { replacedBy: by.id, validTo },
      })
      if (!isOurs) throw failure('deskBusy')
    }
    for (const successor of successors) await follow(own, { input, successor, by, last })
    await recordEvent({
      req: own,
      action: 'plan.replace',
      collection: 'plans',
      id: old.id,
      title: old.title,
      outlet: null,
      reason: input.reason,
      before: { replacedBy: old.replacedBy, validTo: old.validTo },
      after: { replacedBy: by.id, number: by.title, from: input.from, ended: successors.length },
    })
  })
}

type Follow = { input: Said; successor: Successor; by: DeskPlan; last: CivilDate }

/** The new version before the old one ends: it says what it replaces, so that a second run does not make another. */
async function follow(
  req: PayloadRequest,
  { input, successor: { head, next, made }, by, last }: Follow,
): Promise<void> {
  const id = next && !made ? await create(req, { head, next, by, from: input.from }) : made
  const hasEnded = await compareAndSet({
    req,
    collection: 'obligations',
    id: head.id,
    expected: {
      validTo: head.validTo === null ? { exists: false } : { equals: head.validTo },
    },
    set: { validTo: last },
  })
  if (!hasEnded) refuseFor([failure('deskBusy')])
  await recordEvent({
    req,
    action: 'plan.replace',
    collection: 'obligations',
    id: head.id,
    title: head.title,
    outlet: head.outletId,
    reason: input.reason,
    before: { validTo: head.validTo, plan: head.planNumber },
    after: { validTo: last, plan: by.title, replacedBy: id },
  })
}

type Begun = {
  head: ObligationHead
  next: NonNullable<Successor['next']>
  by: DeskPlan
  from: CivilDate
}

async function create(req: PayloadRequest, { head, next, by, from }: Begun): Promise<string> {
  const { id } = await req.payload.create({
    collection: 'obligations',
    data: {
      ...takenOver(head),
      plan: by.id,
      clause: next.clause,
      measureKind: head.measureKind,
      count: next.count,
      days: next.days,
      validFrom: from,
      validTo: by.validTo,
      replaces: head.id,
    },
    depth: 0,
    context: { replacesObligation: head.id },
    overrideAccess: true,
    req,
  })
  return id
}
