import type { PayloadRequest } from 'payload'

import type { Webhook } from '@/payload-types'

type Kept = Pick<Webhook, 'secret' | 'previousSecret' | 'previousUntil'>

/** By which secrets a webhook signs now: its own, and for a day the one before it. Empty: it has none yet. */
export function secretsOf(
  { payload }: Pick<PayloadRequest, 'payload'>,
  { secret, previousSecret, previousUntil }: Kept,
  now: Date,
): string[] {
  const isOverlap = previousSecret && previousUntil && Date.parse(previousUntil) > now.getTime()
  return [secret, isOverlap ? previousSecret : null]
    .filter((one): one is string => Boolean(one))
    .map((one) => payload.decrypt(one))
}
