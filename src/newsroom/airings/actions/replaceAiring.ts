import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import type { AuditNote } from '../../audit/hooks/logChanges'
import { failure } from '../../words/failure'
import { type AiringRecord, airingsOf, successorOf } from '../airingRecords'
import type { DeskAiring } from './deskAiring'

type Replacement = {
  req: PayloadRequest
  old: DeskAiring
  data: {
    startedAt: string
    kind: AiringRecord['kind']
    seconds: number | null
    channel: string | null
    evidenceUrl: string | null
    evidenceFile: string | null
    note: string | null
    confirmed: boolean
    rejected: boolean
    confirmedBy?: string | null
    confirmedAt?: string
  }
  auditNote: AuditNote
}

/**
 * Puts a new record in the place of one, which stays as it was. A record is replaced once: its id is the new one's
 * unique key, and where a crash kept the old one from knowing, the next who asks tells it.
 * @throws NewsroomError that says who came first.
 */
export async function replaceAiring({ req, old, data, auditNote }: Replacement): Promise<string> {
  await refuseReplaced({ req, old, records: old.records })
  let id = ''
  const isMine = await insertUnique(['sourceKey'], () =>
    inTransaction({ payload: req.payload, req }, async (own) => {
      const made = await own.payload.create({
        collection: 'airings',
        data: {
          ...data,
          issue: old.issue.id,
          article: old.article,
          replaces: old.id,
          sourceKey: `replaces:${old.id}`,
          sample: old.issue.sample,
        },
        depth: 0,
        context: { auditNote },
        overrideAccess: true,
        req: own,
      })
      await pointTo(own, { old: old.id, successor: made.id })
      id = made.id
    }),
  )
  if (!isMine) {
    await refuseReplaced({ req, old, records: await airingsOf(req, old.issue.id) })
    throw failure('deskBusy')
  }
  return id
}

async function refuseReplaced({
  req,
  old,
  records,
}: Pick<Replacement, 'req' | 'old'> & { records: readonly AiringRecord[] }): Promise<void> {
  const successor = successorOf(records, old.id)
  if (!successor) return
  await pointTo(req, { old: old.id, successor: successor.id })
  throw failure('airingReplaced', {
    who: successor.who ?? 'người khác',
    did: successor.rejected ? 'bác' : 'sửa xác nhận',
    at: successor.confirmedAt ? ` lúc ${formatDateTime(Date.parse(successor.confirmedAt))}` : '',
  })
}

function pointTo(
  req: PayloadRequest,
  { old, successor }: { old: string; successor: string },
): Promise<boolean> {
  return compareAndSet({
    req,
    collection: 'airings',
    id: old,
    expected: { replacedBy: { exists: false } },
    set: { replacedBy: successor },
  })
}
