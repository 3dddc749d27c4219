import type { PayloadRequest } from 'payload'

import { failure } from '../../words/failure'
import { findRundownRow } from '../../rundowns/rundownRow'
import { allTakes, standingTakes } from '../../rundowns/takes'
import { type AiringRecord, isOwnReport } from '../airingRecords'

type Run = Pick<AiringRecord, 'kind' | 'startedAt'>

/**
 * Nobody confirms what they reported themselves: neither a record they made of a rundown's takes, nor a first run whose
 * takes are theirs, recorded as an airing or not (rundown-timing.md, As-run).
 * @throws NewsroomError `ownTakes`
 */
export async function refuseOwnReport(
  req: PayloadRequest,
  issue: string,
  { records, run }: { records: readonly AiringRecord[]; run: Run },
): Promise<void> {
  const me = req.user?.id
  if (!me) return
  if (isOwnReport(records, run, me)) throw failure('ownTakes')
  if (run.kind !== 'first') return
  const rundown = await findRundownRow(req, { issue: { equals: issue } })
  if (!rundown) return
  const takes = standingTakes(await allTakes(req, rundown.id))
  if (takes.some(({ operator }) => operator === me)) throw failure('ownTakes')
}
