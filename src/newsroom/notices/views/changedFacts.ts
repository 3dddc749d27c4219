import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import { isWorkTiding } from '@/domain/notice/workEvents'
import type { Notice } from '@/payload-types'

/** What was changed, by the line of the log that a notice tells of: names that the log keeps, for who may read the work. */
export async function changedFacts(
  req: PayloadRequest,
  notices: readonly Pick<Notice, 'event' | 'cause'>[],
): Promise<ReadonlyMap<string, string>> {
  const causes = notices.flatMap(({ event, cause }) =>
    event && cause && isWorkTiding(event) ? [cause] : [],
  )
  const lines = await inChunks(causes, (ids) =>
    rowsWhere(req, 'audit-events', {
      where: { id: { in: ids } },
      select: { reason: true },
      overrideAccess: true,
    }),
  )
  return new Map(lines.flatMap(({ id, reason }) => (reason ? [[id as string, reason]] : [])))
}
