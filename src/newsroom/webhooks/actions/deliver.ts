import type { Payload } from 'payload'

import { idOf } from '@/access/membership'
import { whileClaimed } from '@/database/claim'
import { inChunks, rowOf, rowsWhere } from '@/database/rows'
import type { Webhook, WebhookDelivery } from '@/payload-types'
import type { ChangeView } from '@/public-api/schemas'
import { listChanges } from '@/public-api/states/listChanges'
import { settings } from '@/settings/settings'

import { lastSequence } from '../../changes/changeRows'
import { failure } from '../../words/failure'
import { keepGivenUpAlert } from '../givenUpAlert'
import { deliveryKey } from '../message'
import { secretsOf } from '../secrets'
import { attemptDelivery } from './attemptDelivery'

type Call = {
  payload: Payload
  /** The id of the webhook. */
  webhook: string
  clock?: () => Date
  random?: () => number
  /** Ends it after the message that is under way. */
  ended?: AbortSignal
}

export type Delivered = {
  delivered: number
  dead: number
  /** Why the next one waits. */
  problem: string | null
}

/** Longer than a round takes: a message takes ten seconds at the most, and no round begins one after a minute. */
const LEASE_MS = 3 * 60_000
const ROUND_MS = 60_000
const PAGE = 100

/**
 * Tells a webhook of what changed since it was told last, one after the other in the order of the change log, until all is told
 * or one is not taken: that one is tried again later, and what follows waits for it; once it has been given up, what follows
 * goes on. By one process at a time. A process that dies between two steps repeats the last message under the same id.
 */
export async function deliver(call: Call): Promise<Delivered> {
  const { payload, webhook } = call
  const claim = {
    ...{ payload, key: `webhook ${webhook}`, leaseMs: LEASE_MS },
    taken: () => failure('webhookBusy'),
  }
  return whileClaimed(claim, async () => {
    const done = await round(call)
    if (done.dead + done.delivered > 0) {
      await keepGivenUpAlert({ payload, webhook, now: call.clock?.() ?? new Date() })
    }
    return done
  })
}

async function round(call: Call): Promise<Delivered> {
  const { payload, webhook, clock = () => new Date(), ended } = call
  const done: Delivered = { delivered: 0, dead: 0, problem: null }
  const row = await rowOf(payload, 'webhooks', webhook, { overrideAccess: true })
  const begun = clock()
  if (!row?.isActive || isResting(row, begun)) return done
  const secrets = secretsOf({ payload }, row, begun)
  if (secrets.length === 0) return done
  let position = row.position ?? 0
  const isOver = () => ended?.aborted === true || clock().getTime() - begun.getTime() >= ROUND_MS
  while (!isOver()) {
    const head = await lastSequence(payload)
    const items = await changesFor(payload, row, position, clock())
    const before = await earlierTries(payload, row, items)
    for (const change of items) {
      if (isOver()) return done
      const earlier = before.get(change.sequence) ?? null
      if (isWanted(row, change) && (earlier === null || earlier.state === 'waiting')) {
        const tried = await attemptDelivery({
          ...call,
          clock,
          webhook: row,
          secrets,
          change,
          before: earlier,
        })
        if (tried.state === 'waiting') {
          await keepPosition(payload, row, { position, nextAt: tried.nextAt })
          return { ...done, problem: tried.answer.problem ?? String(tried.answer.status) }
        }
        done[tried.state] += 1
      }
      position = change.sequence
      await keepPosition(payload, row, { position, nextAt: null })
    }
    if (items.length < PAGE) {
      // What lies between belongs to other outlets: not looked through again.
      if (head > position) await keepPosition(payload, row, { position: head, nextAt: null })
      return done
    }
  }
  return done
}

const isResting = ({ nextAttemptAt }: Webhook, now: Date): boolean =>
  Boolean(nextAttemptAt) && Date.parse(nextAttemptAt ?? '') > now.getTime()

const isWanted = ({ kinds }: Webhook, { kind }: ChangeView): boolean =>
  !kinds || kinds.length === 0 || kinds.includes(kind)

async function changesFor(
  payload: Payload,
  { outlet }: Webhook,
  after: number,
  now: Date,
): Promise<ChangeView[]> {
  const of = idOf(outlet)
  const reader = { payload, now, origin: settings().serverUrl ?? '' }
  const { items } = await listChanges(reader, { after, limit: PAGE, ...(of && { outlet: of }) })
  return items
}

/** By the number of the change. */
async function earlierTries(
  payload: Payload,
  { id }: Webhook,
  items: readonly ChangeView[],
): Promise<Map<number, WebhookDelivery>> {
  const keys = items.map(({ sequence }) => deliveryKey(id, sequence))
  const rows = await inChunks(keys, (chunk) =>
    rowsWhere(payload, 'webhook-deliveries', {
      where: { key: { in: chunk } },
      overrideAccess: true,
    }),
  )
  return new Map(rows.map((row) => [row.sequence, row]))
}

async function keepPosition(
  payload: Payload,
  { id }: Webhook,
  { position, nextAt }: { position: number; nextAt: number | null },
): Promise<void> {
  await payload.db.updateOne({
    collection: 'webhooks',
    where: { id: { equals: id } },
    data: { position, nextAttemptAt: nextAt === null ? null : new Date(nextAt).toISOString() },
  })
}
