import type { PayloadRequest } from 'payload'

import { countWhere, rowWhere } from '@/database/rows'

import { recordEvent } from '../audit/recordEvent'

const WINDOW_MS = 10 * 60 * 1000
/** More of the same in ten minutes says no more, and would let strangers fill the log. */
const MOST_IN_WINDOW = 20
/** The log's name for all addresses that belong to no account: what was typed may be a password. */
const NO_ACCOUNT = 'no-account'

/** Logs a login that was refused: into which account, if there is one; never what was typed. */
export async function recordFailedLogin(req: PayloadRequest, email: string): Promise<void> {
  const account = await accountOf(req, email)
  const id = account?.id ?? NO_ACCOUNT
  const totalDocs = await countWhere(req, 'audit-events', {
    where: {
      and: [
        { subjectCollection: { equals: 'users' } },
        { subjectId: { equals: id } },
        { action: { equals: 'login.failed' } },
        { at: { greater_than: new Date(Date.now() - WINDOW_MS).toISOString() } },
      ],
    },
    overrideAccess: true,
  })
  if (totalDocs >= MOST_IN_WINDOW) return
  await recordEvent({
    req,
    action: 'login.failed',
    collection: 'users',
    id,
    title: account?.name ?? '',
    outlet: null,
    by: null,
  })
}

async function accountOf(req: PayloadRequest, email: string) {
  return rowWhere(req, 'users', {
    where: { email: { equals: email.trim().toLowerCase() } },
    select: { name: true },
    overrideAccess: true,
  })
}
