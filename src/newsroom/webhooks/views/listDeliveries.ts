import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { ChangeKind } from '@/domain/changes/kinds'
import type { WebhookDelivery } from '@/payload-types'

import { lastSequence } from '../../changes/changeRows'
import { loadWebhook } from '../loadWebhook'

export type DeliveryLine = Pick<
  WebhookDelivery,
  | 'sequence'
  | 'state'
  | 'attempts'
  | 'lastAt'
  | 'nextAt'
  | 'status'
  | 'milliseconds'
  | 'answer'
  | 'problem'
> & { kind: ChangeKind }

export type Deliveries = {
  lines: DeliveryLine[]
  /** Of those before these; null: there are none. */
  before: number | null
  hasSecret: boolean
  /** Until when the secret before the present one holds; null: it holds no more, or there was none. */
  previousUntil: string | null
  /** How many rows of the change log it has not been through. */
  behind: number
}

const PAGE = 30

/** What a webhook was told, newest first, before a number. */
export async function listDeliveries(
  req: PayloadRequest,
  { id, before, now }: { id: string; before: number | null; now: Date },
): Promise<Deliveries> {
  const webhook = await loadWebhook(req, id, 'webhook.test')
  const [rows, head] = await Promise.all([
    rowsWhere(req, 'webhook-deliveries', {
      where: {
        and: [
          { webhook: { equals: id } },
          ...(before ? [{ sequence: { less_than: before } }] : []),
        ],
      },
      sort: '-sequence',
      limit: PAGE + 1,
      overrideAccess: true,
    }),
    lastSequence(req.payload),
  ])
  const shown = rows.slice(0, PAGE)
  const { secret, previousUntil } = webhook
  return {
    lines: shown.map((row) => ({ ...lineOf(row), kind: row.kind as ChangeKind })),
    before: rows.length > PAGE ? (shown.at(-1)?.sequence ?? null) : null,
    hasSecret: Boolean(secret),
    previousUntil:
      previousUntil && Date.parse(previousUntil) > now.getTime() ? previousUntil : null,
    behind: Math.max(0, head - (webhook.position ?? 0)),
  }
}

const lineOf = ({
  sequence,
  state,
  attempts,
  lastAt,
  nextAt,
  status,
  milliseconds,
  answer,
  problem,
}: WebhookDelivery) => ({
  ...{ sequence, state, attempts, lastAt, nextAt },
  ...{ status, milliseconds, answer, problem },
})
