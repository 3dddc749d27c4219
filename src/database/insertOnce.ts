import type { Payload, RequiredDataFromCollectionSlug } from 'payload'

import { insertUnique } from './claim'

/** Rows of the machine's own: no hooks, one table, a unique `key`. */
type MachineSlug =
  'alerts' | 'cron-runs' | 'notices' | 'mails' | 'proof-checks' | 'webhook-deliveries'

/**
 * Adds a row under its unique key in one statement of its own, outside any transaction, so that others see it at once:
 * its id, or null when the key was there already. Of any number at once exactly one gets the id.
 */
export async function insertOnce<Slug extends MachineSlug>({
  payload,
  collection,
  data,
}: {
  payload: Payload
  collection: Slug
  data: RequiredDataFromCollectionSlug<Slug>
}): Promise<string | null> {
  let id: string | null = null
  await insertUnique(['key'], async () => {
    const row: { id: string } = await payload.db.create({ collection, data: { ...data } })
    id = row.id
  })
  return id
}
