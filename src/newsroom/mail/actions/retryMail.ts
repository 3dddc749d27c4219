import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import type { DeskSubject } from '../../desk/subject'
import { failure } from '../../words/failure'

type DeskMail = DeskSubject & { collection: 'mails' }

async function loadMail(req: PayloadRequest, id: string): Promise<DeskMail> {
  const row = await rowOf(req, 'mails', id, { select: { label: true }, overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Thư này' })
  return { collection: 'mails', id: row.id, title: row.label ?? 'Thư', outlet: null }
}

const Nothing = z.object({})

/** Sends a mail that was given up once more: for administrators, when the mail server is well again. */
export const retryMail: DeskAction<DeskMail, typeof Nothing, { id: string; label: string }> = {
  name: 'mail.retry',
  roles: [],
  load: loadMail,
  input: Nothing,
  run: async ({ req, subject: { id, title }, now }) => {
    await inTransaction({ payload: req.payload, req }, async (own) => {
      const isOurs = await compareAndSet({
        req: own,
        collection: 'mails',
        id,
        expected: { status: { equals: 'failed' } },
        set: { status: 'waiting', attempts: 0, nextAttemptAt: now.toISOString() },
      })
      if (!isOurs) throw failure('mailNotFailed')
      const subject = { collection: 'mails', id, title, outlet: null }
      await recordEvent({ req: own, action: 'mail.retry', ...subject })
    })
    return { id, label: title }
  },
}
