import type { Payload } from 'payload'

import { insertOnce } from '@/database/insertOnce'
import { nextTry } from '@/domain/webhook/retry'
import type { WebhookDelivery } from '@/payload-types'
import type { ChangeView } from '@/public-api/schemas'

import { mayAskFor } from '../allowedHosts'
import { deliveryKey, messageBody, messageId } from '../message'
import { type Answer, postMessage } from '../postMessage'
import { signedHeaders } from '../signature'

export type Attempt = {
  payload: Payload
  webhook: { id: string; url: string }
  secrets: readonly string[]
  change: ChangeView
  /** What is known of it from before. */
  before: WebhookDelivery | null
  clock: () => Date
  random?: () => number
  /** Calls it off from outside. */
  ended?: AbortSignal
}

/** What became of it: `waiting` is tried again at `nextAt`. */
export type Attempted = {
  state: 'delivered' | 'waiting' | 'dead'
  nextAt: number | null
  answer: Answer
}

/** Tells a webhook of one change, once, and writes down what it answered. */
export async function attemptDelivery(attempt: Attempt): Promise<Attempted> {
  const { payload, webhook, secrets, change, before, clock, random = Math.random, ended } = attempt
  const begun = clock()
  const body = messageBody(change)
  const id = messageId(webhook.id, change.sequence)
  const answer = await postMessage({
    url: webhook.url,
    headers: signedHeaders({ id, at: begun, body, secrets }),
    body,
    mayAsk: mayAskFor(webhook.url),
    ...(ended && { ended }),
  })
  const now = clock()
  const attempts = (before?.attempts ?? 0) + 1
  const firstAt = before?.firstAt ?? begun.toISOString()
  const nextAt = answer.isTaken
    ? null
    : nextTry({ attempts, firstAt: Date.parse(firstAt), now: now.getTime(), random: random() })
  const state: Attempted['state'] = answer.isTaken
    ? 'delivered'
    : nextAt === null
      ? 'dead'
      : 'waiting'
  const { status, milliseconds, problem } = answer
  const row = {
    ...{ state, attempts, firstAt, lastAt: now.toISOString() },
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    ...{ status, milliseconds, answer: answer.answer, problem },
  }
  if (before) {
    const where = { id: { equals: before.id } }
    await payload.db.updateOne({ collection: 'webhook-deliveries', where, data: row })
  } else {
    const { sequence, kind } = change
    const key = deliveryKey(webhook.id, sequence)
    const data = { key, webhook: webhook.id, sequence, kind, ...row }
    await insertOnce({ payload, collection: 'webhook-deliveries', data })
  }
  return { state, nextAt, answer }
}
