import type { Payload, Where } from 'payload'

import { insertOnce } from '@/database/insertOnce'
import { countWhere, rowOf, rowsWhere } from '@/database/rows'

type Told = {
  payload: Payload
  /** The id of the webhook. */
  webhook: string
  now: Date
}

const keyOf = (webhook: string) => `webhookGivenUp:${webhook}:`

/**
 * Tells by an alert that a webhook has messages that were given up, one alert as long as there are any: who keeps webhooks hears of it
 * (src/domain/alert/recipients.ts). It ends once all of them were sent again, or are too old to be kept.
 */
export async function keepGivenUpAlert(told: Told): Promise<void> {
  const { payload, webhook } = told
  const dead: Where = { and: [{ webhook: { equals: webhook } }, { state: { equals: 'dead' } }] }
  const [count, [last], open] = await Promise.all([
    countWhere(payload, 'webhook-deliveries', { where: dead, overrideAccess: true }),
    rowsWhere(payload, 'webhook-deliveries', {
      ...{ where: dead, select: { sequence: true }, sort: '-sequence', limit: 1 },
      overrideAccess: true,
    }),
    openAlerts(payload, webhook),
  ])
  if (!last) return endAlerts(told, open)
  if (open.length > 0) return
  const row = await rowOf(payload, 'webhooks', webhook, {
    ...{ select: { name: true }, overrideAccess: true },
  })
  if (!row) return
  await insertOnce({
    payload,
    collection: 'alerts',
    data: {
      key: `${keyOf(webhook)}${last.sequence}`,
      kind: 'webhookGivenUp',
      title: `Nơi nhận tin ${row.name} không nhận tin`,
      handling: 'new',
      message:
        `Nơi nhận tin “${row.name}” không nhận ${count} tin sau ba ngày gửi lại, nên các tin đó đã ngừng gửi. ` +
        'Hãy báo cho đơn vị nhận, rồi mở Nơi nhận tin, xem lý do và bấm Gửi lại.',
      open: true,
      openedAt: told.now.toISOString(),
    },
  })
}

/** The alert goes with its webhook. */
export const endGivenUpAlert = async (told: Told): Promise<void> =>
  endAlerts(told, await openAlerts(told.payload, told.webhook))

function openAlerts(payload: Payload, webhook: string): Promise<{ id: string }[]> {
  return rowsWhere(payload, 'alerts', {
    where: {
      and: [
        { kind: { equals: 'webhookGivenUp' } },
        { open: { equals: true } },
        { key: { like: keyOf(webhook) } },
      ],
    },
    select: {},
    overrideAccess: true,
  })
}

async function endAlerts({ payload, now }: Told, open: readonly { id: string }[]): Promise<void> {
  for (const { id } of open) {
    await payload.db.updateOne({
      collection: 'alerts',
      where: { and: [{ id: { equals: id } }, { open: { equals: true } }] },
      data: { open: false, resolvedAt: now.toISOString() },
    })
  }
}
