import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import type { Alert } from '@/payload-types'

/** Alerts by id, with the names of their outlets and people. */
export async function alertsById(
  req: PayloadRequest,
  ids: readonly string[],
  { overrideAccess }: { overrideAccess: boolean },
): Promise<Map<string, Alert>> {
  const alerts = await inChunks([...new Set(ids)], (chunk) =>
    rowsWhere(req, 'alerts', {
      where: { id: { in: chunk } },
      sort: 'id',
      depth: 1,
      populate: { users: { name: true }, outlets: { name: true }, obligations: {}, issues: {} },
      overrideAccess,
    }),
  )
  return new Map(alerts.map((alert) => [alert.id, alert]))
}
