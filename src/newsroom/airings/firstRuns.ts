import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import type { RunRecord } from '@/domain/airing/standing'

/** Issues per query: below SQLite's limit of bound values. */
const CHUNK = 500

/** A record of an issue's first run; `reportedBy` made it of a rundown's takes. */
export type FirstRun = RunRecord & { reportedBy: string | null }

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
  for (let i = 0; i < issues.length; i += CHUNK) {
    const { docs } = await req.payload.find({
      collection: 'airings',
      where: {
        and: [{ issue: { in: issues.slice(i, i + CHUNK) } }, { kind: { equals: 'first' } }],
      },
      sort: ['startedAt', 'id'],
      depth: 0,
      limit: 0,
      pagination: false,
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
      req,
    })
    for (const { issue, reportedBy, ...run } of docs) {
      runs.get(idOf(issue) ?? '')?.push({ ...run, reportedBy: idOf(reportedBy) })
    }
  }
  return runs
}
