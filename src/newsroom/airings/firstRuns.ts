import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import type { RecordedAiring } from '@/domain/airing/standing'

/** A record of an issue's first run; `reportedBy` made it of a rundown's takes. */
export type FirstRun = RecordedAiring & { reportedBy: string | null }

type Query = {
  req: PayloadRequest
  issues: readonly string[]
  overrideAccess: boolean
}

/** The records of the first runs of issues by issue, earliest first; rejected and replaced ones too. */
export async function firstRunsOf({
  req,
  issues,
  overrideAccess,
}: Query): Promise<Map<string, FirstRun[]>> {
  const runs = new Map<string, FirstRun[]>(issues.map((id) => [id, []]))
  const records = await inChunks(issues, (chunk) =>
    rowsWhere(req, 'airings', {
      where: { and: [{ issue: { in: chunk } }, { kind: { equals: 'first' } }] },
      sort: ['startedAt', 'id'],
      select: {
        issue: true,
        kind: true,
        startedAt: true,
        confirmed: true,
        rejected: true,
        replaces: true,
        replacedBy: true,
        reportedBy: true,
      },
      overrideAccess,
    }),
  )
  for (const { issue, reportedBy, ...run } of records) {
    runs.get(idOf(issue) ?? '')?.push({ ...run, reportedBy: idOf(reportedBy) })
  }
  return runs
}
