import type { CollectionBeforeChangeHook } from 'payload'

import { lastSequence } from '../../changes/changeRows'

/** Written by the deliveries and by whoever renews the secret: a form never writes them. */
const OWN = ['secret', 'previousSecret', 'previousUntil', 'position', 'nextAttemptAt']

/** A new webhook hears of what changes from now on. */
export const beginWebhook: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const asked = Object.fromEntries(Object.entries(data).filter(([name]) => !OWN.includes(name)))
  if (operation === 'update') return asked
  return { ...asked, position: await lastSequence(req.payload) }
}
