import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { standing } from '@/domain/airing/standing'
import type { Airing } from '@/payload-types'

import type { RundownRow } from '../rundownRow'

/** The airing a rundown's takes became, as far as it goes on from there. */
export type RundownAiring = {
  id: string
  confirmed: boolean
  startedAt: string
  seconds: number | null
  reportedBy: string | null
  reportedByName: string | null
  confirmedByName: string | null
  evidenceFile: string | null
}

/** Every record made of a rundown's takes, rejected and corrected ones too. */
export async function rundownAirings(
  req: PayloadRequest,
  { id, issue }: Pick<RundownRow, 'id' | 'issue'>,
): Promise<{ standing: RundownAiring | null; count: number }> {
  const docs = await rowsWhere(req, 'airings', {
    where: { and: [{ issue: { equals: issue } }, { rundown: { equals: id } }] },
    sort: 'createdAt',
    depth: 1,
    populate: { users: { name: true }, airings: {}, files: {}, issues: {} },
    overrideAccess: true,
  })
  const newest = standing(docs).at(-1)
  return { standing: newest ? read(newest) : null, count: docs.length }
}

/** The one that holds now, or null. */
export async function standingAiring(
  req: PayloadRequest,
  rundown: Pick<RundownRow, 'id' | 'issue'>,
): Promise<RundownAiring | null> {
  return (await rundownAirings(req, rundown)).standing
}

function read(row: Airing): RundownAiring {
  return {
    id: row.id,
    confirmed: row.confirmed ?? false,
    startedAt: row.startedAt,
    seconds: row.seconds ?? null,
    reportedBy: idOf(row.reportedBy),
    reportedByName: nameOf(row.reportedBy),
    confirmedByName: nameOf(row.confirmedBy),
    evidenceFile: idOf(row.evidenceFile),
  }
}

const nameOf = (user: Airing['confirmedBy']): string | null =>
  (user && typeof user === 'object' && user.name) || null
