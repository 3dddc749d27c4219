import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { loadWebhook, webhookSubject } from '../loadWebhook'
import { newSecret } from '../signature'

/** For so long messages are signed by the secret before, too: the receiver has time to take the new one. */
export const OVERLAP_MS = 24 * 3_600_000

/**
 * Makes the secret by which messages are signed from now on; the one before holds for a day beside it. It is told here and
 * never again: what is kept of it is enciphered.
 */
export async function renewSecret({
  req,
  id,
  now,
}: {
  req: PayloadRequest
  id: string
  now: Date
}): Promise<{ secret: string; previousUntil: string | null }> {
  const webhook = await loadWebhook(req, id, 'webhook.secret')
  const secret = newSecret()
  const before = webhook.secret ?? null
  const previousUntil = before ? new Date(now.getTime() + OVERLAP_MS).toISOString() : null
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isOurs = await compareAndSet({
      req: own,
      collection: 'webhooks',
      id,
      expected: { secret: before ? { equals: before } : { exists: false } },
      set: { secret: req.payload.encrypt(secret), previousSecret: before, previousUntil },
    })
    if (!isOurs) throw failure('webhookSecretChanged')
    await recordEvent({ req: own, action: 'webhook.secret', ...webhookSubject(webhook) })
  })
  return { secret, previousUntil }
}
