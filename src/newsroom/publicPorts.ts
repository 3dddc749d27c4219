import type { Payload } from 'payload'

import { findApiKey } from './apiKeys/findApiKey'
import { publicCompliance } from './obligations/views/publicCompliance'

/** What the public side asks of the newsroom, which it stands below: told to it by whoever opens the product. */
export const publicPorts = (payload: Payload) => ({
  complianceOf: (outlet: string, year: number, now: Date) =>
    publicCompliance(payload, { outlet, year, now }),
  findKey: (key: string, now: Date) => findApiKey(payload, key, now),
})

export type PublicPorts = ReturnType<typeof publicPorts>
