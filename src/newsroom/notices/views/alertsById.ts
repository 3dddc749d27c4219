import type { PayloadRequest } from 'payload'

import type { Alert } from '@/payload-types'

/** Rows per query: below SQLite's limit of bound values. */
const CHUNK = 500

/** Alerts by id, with the names of their outlets and people. */
export async function alertsById(
  req: PayloadRequest,
  ids: readonly string[],
  { overrideAccess }: { overrideAccess: boolean },
): Promise<Map<string, Alert>> {
  const found = new Map<string, Alert>()
  const unique = [...new Set(ids)]
  for (let i = 0; i < unique.length; i += CHUNK) {
    const { docs } = await req.payload.find({
      collection: 'alerts',
      where: { id: { in: unique.slice(i, i + CHUNK) } },
      sort: 'id',
      depth: 1,
      pagination: false,
      limit: 0,
      populate: { users: { name: true }, outlets: { name: true }, obligations: {}, issues: {} },
      overrideAccess,
      req,
    })
    for (const alert of docs) found.set(alert.id, alert)
  }
  return found
}
