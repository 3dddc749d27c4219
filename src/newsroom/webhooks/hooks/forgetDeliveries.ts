import type { CollectionBeforeDeleteHook } from 'payload'

import { endGivenUpAlert } from '../givenUpAlert'

/** A webhook goes with what it was told. */
export const forgetDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'webhook-deliveries',
    where: { webhook: { equals: id } },
    req,
  })
  await endGivenUpAlert({ payload: req.payload, webhook: String(id), now: new Date() })
}
