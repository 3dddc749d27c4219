import { createHash } from 'node:crypto'

import type { ChangeView } from '@/public-api/schemas'

export const deliveryKey = (webhook: string, sequence: number): string => `${webhook}:${sequence}`

/** Stable: whoever is told twice knows it by this. */
export const messageId = (webhook: string, sequence: number): string =>
  `msg_${createHash('sha256').update(deliveryKey(webhook, sequence)).digest('base64url').slice(0, 27)}`

/** What is sent of a change: as it is listed at /api/v1/changes, of what is not public now nothing but that. */
export function messageBody({ sequence, kind, at, thing }: ChangeView): string {
  return JSON.stringify({ type: kind, timestamp: at, data: { sequence, thing } })
}
