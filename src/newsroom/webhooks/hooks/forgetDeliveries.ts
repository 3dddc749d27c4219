import type { CollectionBeforeDeleteHook } from 'payload'

/** A webhook goes with what it was told. */
export const forgetDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'webhook-deliveries',
    where: { webhook: { equals: id } },
    req,
  })
}
