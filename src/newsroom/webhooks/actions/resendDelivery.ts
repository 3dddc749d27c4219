import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere } from '@/database/rows'
import { listChanges } from '@/public-api/states/listChanges'
import { settings } from '@/settings/settings'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { keepGivenUpAlert } from '../givenUpAlert'
import { loadWebhook, webhookSubject } from '../loadWebhook'
import { deliveryKey } from '../message'
import type { Answer } from '../postMessage'
import { secretsOf } from '../secrets'
import { attemptDelivery } from './attemptDelivery'

export const ResendInput = z.object({
  sequence: z.int('Số thứ tự của tin không đúng. Hãy tải lại trang rồi thử lại.').positive(),
})

/**
 * Sends once more what was given up or was taken before, at once and out of turn, under the id it had. What waits for its next
 * try is left to that: else it would overtake those before it.
 */
export async function resendDelivery({
  req,
  id,
  input: { sequence },
}: {
  req: PayloadRequest
  id: string
  input: z.output<typeof ResendInput>
}): Promise<Answer> {
  const webhook = await loadWebhook(req, id, 'webhook.resend')
  const { payload } = req
  const before = await rowWhere(payload, 'webhook-deliveries', {
    where: { key: { equals: deliveryKey(id, sequence) } },
    overrideAccess: true,
  })
  const clock = () => new Date()
  const reader = { payload, now: clock(), origin: settings().serverUrl ?? '' }
  const { items } = await listChanges(reader, { after: sequence - 1, limit: 1 })
  const change = items.find((item) => item.sequence === sequence)
  if (!before || !change) throw failure('gone', { what: 'Tin này' })
  if (before.state === 'waiting') throw failure('webhookWaits')
  const secrets = secretsOf(req, webhook, clock())
  if (secrets.length === 0) throw failure('webhookNoSecret')
  const { answer } = await attemptDelivery({ payload, webhook, secrets, change, before, clock })
  await keepGivenUpAlert({ payload, webhook: id, now: clock() })
  const to = answer.problem ?? String(answer.status)
  await recordEvent({ req, action: 'webhook.resend', to, ...webhookSubject(webhook) })
  return answer
}
