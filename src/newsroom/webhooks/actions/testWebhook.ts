import type { PayloadRequest } from 'payload'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { mayAskFor } from '../allowedHosts'
import { loadWebhook, webhookSubject } from '../loadWebhook'
import { messageId } from '../message'
import { type Answer, postMessage } from '../postMessage'
import { secretsOf } from '../secrets'
import { signedHeaders } from '../signature'

/** Sends a webhook a message that says it is a test, at once, and shows what it answered. It counts as no delivery. */
export async function testWebhook({
  req,
  id,
  now,
}: {
  req: PayloadRequest
  id: string
  now: Date
}): Promise<Answer> {
  const webhook = await loadWebhook(req, id, 'webhook.test')
  const secrets = secretsOf(req, webhook, now)
  if (secrets.length === 0) throw failure('webhookNoSecret')
  const timestamp = now.toISOString()
  const body = JSON.stringify({ type: 'webhook.test', timestamp, data: { name: webhook.name } })
  const answer = await postMessage({
    url: webhook.url,
    headers: signedHeaders({ id: messageId(id, now.getTime()), at: now, body, secrets }),
    body,
    mayAsk: mayAskFor(webhook.url),
  })
  const to = answer.problem ?? String(answer.status)
  await recordEvent({ req, action: 'webhook.test', to, ...webhookSubject(webhook) })
  return answer
}
