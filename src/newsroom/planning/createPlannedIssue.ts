import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { insertUnique } from '@/database/claim'
import { inTransaction } from '@/database/transaction'
import type { PlannedIssue } from '@/domain/schedule/planIssues'

import { failure } from '../words/failure'
import type { PlanningColumn } from './loadPlanning'
import { slotsTaken } from './slotsTaken'

const NUMBER_ATTEMPTS = 10

type Creation = {
  payload: Payload
  column: Pick<PlanningColumn, 'id' | 'sample'>
  issue: Pick<PlannedIssue, 'column' | 'slotKey' | 'plannedAt'>
  /** Who asked for it; the system unless told. */
  user?: TypedUser | null
}

/**
 * True when this call made the issue, false when somebody else had. A refusal means that the slot's key was taken
 * (somebody else made it) or its number was (by another issue, a moment ago): the next number is tried.
 */
export async function createPlannedIssue(creation: Creation): Promise<boolean> {
  const { payload, issue, user } = creation
  for (let attempt = 1; attempt <= NUMBER_ATTEMPTS; attempt += 1) {
    const isMade = await insertUnique(['slotKey', 'numberKey'], () =>
      inTransaction({ payload, user }, (req) => insertIssue({ ...creation, req })),
    )
    if (isMade) return true
    const req = await createLocalReq({}, payload)
    const taken = await slotsTaken({ req, wanted: [issue] })
    if (taken.has(issue.slotKey)) return false
  }
  throw failure('deskBusy')
}

/** Slots come in order of time, so numbers do too. */
function insertIssue({ payload, column, issue, req }: Creation & { req: PayloadRequest }) {
  return payload.create({
    collection: 'issues',
    data: {
      column: column.id,
      plannedAt: new Date(issue.plannedAt).toISOString(),
      slotKey: issue.slotKey,
      sample: column.sample,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
