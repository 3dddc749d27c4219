import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { rowOf, rowOrThrow } from '@/database/rows'
import { waitingFirstRuns } from '@/domain/airing/standing'
import {
  airingPrefill,
  type AiringTime,
  type PrefillSource,
} from '@/domain/obligation/airingPrefill'
import { airState } from '@/domain/rundown/run/run'
import { spanOf } from '@/domain/rundown/run/spanOf'

import type { DeskAction } from '../../desk/deskAction'
import { type DeskIssue, loadDeskIssue } from '../../issues/deskIssue'
import { liveMakeUpOf } from '../../issues/liveMakeUp'
import { failure } from '../../words/failure'
import { findRundownRow } from '../../rundowns/rundownRow'
import { loadRun } from '../../rundowns/runRow'
import { rundownAirings } from '../../rundowns/airing/standingAiring'
import { allTakes, standingTakes } from '../../rundowns/takes'
import { type AiringRecord, airingsOf, confirmationWords, standingRecord } from '../airingRecords'
import { refuseOwnReport } from '../actions/refuseOwnReport'

/** What the form of a confirmation begins with, and where it comes from. */
export type AiringProposal = {
  startedAt: string | null
  seconds: number | null
  channel: string | null
  evidenceUrl: string | null
  evidenceFile: { id: string; title: string } | null
  note: string | null
  source: PrefillSource | null
  /** The rundown whose report has the times. */
  rundown: string | null
  /** The issue that makes up for this one: it would count by itself. */
  madeUpBy: string | null
}

const Nothing = z.object({})

/** What is known of an issue's going out, before a person confirms it. */
export const proposeAiring: DeskAction<DeskIssue, typeof Nothing, AiringProposal> = {
  name: 'airing.confirm',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Nothing,
  isRead: true,
  run: async ({ req, subject: issue }) => {
    const records = await airingsOf(req, issue.id)
    const run = { kind: 'first' as const, startedAt: '' }
    const standing = standingRecord(records, run)
    if (standing) throw failure('alreadyConfirmed', confirmationWords(standing))
    await refuseOwnReport(req, issue.id, { records, run })
    const asRun = await asRunOf(req, issue.id, records)
    const recorded = waitingFirstRuns(records).at(-1) ?? null
    const prefill = airingPrefill({
      asRun: asRun?.run ?? null,
      recorded: recorded && timeOf(recorded),
      plannedAt: issue.plannedAt,
    })
    const record = prefill?.source === 'asRun' ? (asRun?.record ?? null) : recorded
    return {
      startedAt: prefill && new Date(prefill.startedAt).toISOString(),
      seconds: prefill?.seconds ?? null,
      channel: record?.channel ?? (await channelOf(req, issue.column)),
      evidenceUrl: record?.evidenceUrl ?? null,
      evidenceFile: await fileOf(req, record),
      note: record?.note ?? null,
      source: prefill?.source ?? null,
      rundown: prefill?.source === 'asRun' ? (asRun?.rundown ?? null) : null,
      madeUpBy: (await liveMakeUpOf(req, issue.id))?.label ?? null,
    }
  },
}

type AsRun = { rundown: string; run: AiringTime; record: AiringRecord | null }

/** What the issue's rundown says went out: as it was recorded from the takes, else as the takes are. */
async function asRunOf(
  req: PayloadRequest,
  issue: string,
  records: readonly AiringRecord[],
): Promise<AsRun | null> {
  const rundown = await findRundownRow(req, { issue: { equals: issue } })
  if (!rundown) return null
  const { standing, count } = await rundownAirings(req, rundown)
  const record = records.find(({ id }) => id === standing?.id) ?? null
  if (record) return { rundown: rundown.id, run: timeOf(record), record }
  // What was made of the takes and rejected is not proposed again.
  if (count > 0 || airState(await loadRun(req, rundown)) === 'live') return null
  const run = spanOf(standingTakes(await allTakes(req, rundown.id)))
  return run && { rundown: rundown.id, run, record: null }
}

const timeOf = ({ startedAt, seconds }: AiringRecord): AiringTime => ({
  startedAt: Date.parse(startedAt),
  seconds: seconds ?? null,
})

async function channelOf(req: PayloadRequest, column: string): Promise<string | null> {
  const { channel } = await rowOrThrow(req, 'columns', column, {
    select: { channel: true },
    overrideAccess: true,
  })
  return channel || null
}

/** The record's file, as far as the person may see it. */
async function fileOf(
  req: PayloadRequest,
  record: AiringRecord | null,
): Promise<AiringProposal['evidenceFile']> {
  if (typeof record?.evidenceFile !== 'string') return null
  const file = await rowOf(req, 'files', record.evidenceFile, {
    select: { title: true },
    overrideAccess: false,
  })
  return file && { id: file.id, title: file.title }
}
