import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import type { Airing } from '@/payload-types'

import { judgedByHand } from '../../desk/byHand'
import { instantProblem } from '../../desk/inputs'
import { loadDeskIssue } from '../../issues/deskIssue'
import { failure, NewsroomError } from '../../words/failure'
import { airingsOf, airingKey } from '../airingRecords'
import { checkEvidenceFile } from '../checkEvidenceFile'
import { refuseSecond } from '../actions/confirmAiring'
import { judgeReport } from '../actions/judgeReport'
import { refuseOwnReport } from '../actions/refuseOwnReport'

type Written = {
  req: PayloadRequest
  before: Airing | undefined
  airing: Airing
  confirmsNow: boolean
  now: Date
}

/**
 * Checks what the desk checks when somebody writes an airing past it.
 * @returns the key of the run when it is confirmed, the same as the desk's, so that a run is confirmed once.
 */
export async function judgeAiringByHand(written: Written): Promise<string | null> {
  const { req, before, airing, confirmsNow, now } = written
  const startedAt = new Date(airing.startedAt).toISOString()
  const wrong = instantProblem('Giờ phát', startedAt)
  if (wrong) throw new NewsroomError('badInput', wrong)
  if (before?.rundown && changesAiring(before, airing)) throw failure('takesAired')
  const issue = await loadDeskIssue(req, idOf(airing.issue) ?? '')
  const file = idOf(airing.evidenceFile)
  if (file !== idOf(before?.evidenceFile)) await checkEvidenceFile(req, file, issue.outlet)
  if (!confirmsNow) return null
  const run = { kind: airing.kind, startedAt }
  const records = await airingsOf(req, issue.id)
  refuseSecond(records, run)
  await refuseOwnReport(req, issue.id, { records, run })
  const report = {
    startedAt: Date.parse(startedAt),
    seconds: airing.seconds ?? null,
    kind: airing.kind,
    channel: airing.channel ?? null,
    hasProof: Boolean(airing.evidenceUrl || file),
  }
  await judgedByHand(
    judgeReport({ req, issue, report, now, acceptWarnings: false }),
    'airing.confirm',
  )
  return airingKey(issue.id, run, records)
}

/** What the takes say of a run is corrected in the takes. */
function changesAiring(before: Airing, after: Airing): boolean {
  return (
    idOf(before.issue) !== idOf(after.issue) ||
    before.kind !== after.kind ||
    (before.seconds ?? null) !== (after.seconds ?? null) ||
    Date.parse(before.startedAt) !== new Date(after.startedAt).getTime()
  )
}
