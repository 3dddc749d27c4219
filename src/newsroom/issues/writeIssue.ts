import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'

import { insertUnique } from '@/database/claim'
import { inTransaction } from '@/database/transaction'
import type { Issue } from '@/payload-types'

import type { AuditNote } from '../audit/hooks/logChanges'
import { failure } from '../words/failure'

const NUMBER_ATTEMPTS = 10

type IssueData = RequiredDataFromCollectionSlug<'issues'>

/** Adds an issue as a use case decided; the log says why. */
export function addIssue(
  req: PayloadRequest,
  data: Partial<IssueData>,
  auditNote: AuditNote,
): Promise<Issue> {
  return numbered((own) =>
    own.payload.create({
      collection: 'issues',
      data: data as IssueData,
      depth: 0,
      context: { auditNote },
      overrideAccess: true,
      req: own,
    }),
  )(req)
}

/** Changes an issue as a use case decided; the log says what was done and why. */
export function changeIssue(
  req: PayloadRequest,
  id: string,
  data: Partial<IssueData>,
  auditNote: AuditNote,
): Promise<Issue> {
  return numbered((own) =>
    own.payload.update({
      collection: 'issues',
      id,
      data,
      depth: 0,
      context: { auditNote },
      overrideAccess: true,
      req: own,
    }),
  )(req)
}

/** The number in the year may be given to another issue at the same moment: then the next one is tried. */
function numbered(write: (own: PayloadRequest) => Promise<Issue>) {
  return async (req: PayloadRequest): Promise<Issue> => {
    for (let attempt = 1; attempt <= NUMBER_ATTEMPTS; attempt += 1) {
      let issue: Issue | null = null
      const isFree = await insertUnique(['numberKey'], async () => {
        issue = await inTransaction({ payload: req.payload, req }, write)
      })
      if (isFree && issue) return issue
    }
    throw failure('deskBusy')
  }
}
