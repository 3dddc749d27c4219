import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { insertUnique } from '@/database/claim'
import { rowOrThrow } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { airState } from '@/domain/rundown/run/run'
import { spanOf } from '@/domain/rundown/run/spanOf'

import { airingsOf, confirmationWords, standingRecord } from '../../airings/airingRecords'
import { judgeReport } from '../../airings/actions/judgeReport'
import { atDesk } from '../../desk/run/atDesk'
import { link, optionalText, yes } from '../../desk/inputs'
import { refuseFor } from '../../desk/deskRefusal'
import { loadDeskIssue } from '../../issues/deskIssue'
import { failure } from '../../words/failure'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'
import { loadRun } from '../runRow'
import { allTakes, standingTakes } from '../takes'
import { keepProof } from './proofFile'
import { rundownAirings } from './standingAiring'

export const AirInput = z.object({
  evidenceUrl: link('Đường dẫn chứng cứ'),
  note: optionalText('Ghi chú', 500),
  acceptWarnings: yes,
})

type Call = { req: PayloadRequest; id: string; input: z.output<typeof AirInput>; now: Date }

/** What was recorded: it waits for another person. */
export type Aired = { id: string; startedAt: string; seconds: number; evidenceFile: string }

/**
 * Makes an airing of the issue out of the takes, once the programme is off air: from the first take's start to the last
 * one's end, with the table of takes as proof. It is not confirmed: that is for somebody else (rundown-timing.md, As-run).
 */
export async function airRundown({ req, id, input, now }: Call): Promise<Aired> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'operate', action: 'rundown.air' })
  return atDesk({ req, outlet: rundown.outlet }, async () => {
    const issue = await loadDeskIssue(req, rundown.issue ?? '')
    const state = airState(await loadRun(req, rundown))
    const takes = standingTakes(await allTakes(req, id))
    const span = spanOf(takes)
    const { standing, count } = await rundownAirings(req, rundown)
    refuseFor([
      ...(issue.cancelled ? [failure('cancelledNotAired')] : []),
      ...(state === 'live' ? [failure('airStillLive')] : []),
      ...(span ? [] : [failure('airWithoutTakes')]),
      ...(standing ? [failure('airAlready')] : []),
    ])
    const records = await airingsOf(req, issue.id)
    const startedAt = new Date(span?.startedAt ?? 0).toISOString()
    const seconds = span?.seconds ?? 0
    const confirmed = standingRecord(records, { kind: 'first', startedAt })
    if (confirmed) throw failure('alreadyConfirmed', confirmationWords(confirmed))
    const channel = await channelOf(req, rundown.column)
    await judgeReport({
      req,
      issue,
      // The table of takes is the proof.
      report: { startedAt: Date.parse(startedAt), seconds, kind: 'first', channel, hasProof: true },
      now,
      acceptWarnings: input.acceptWarnings,
    })
    let made = { id: '', evidenceFile: '' }
    const isMine = await insertUnique(['sourceKey'], () =>
      inTransaction({ payload: req.payload, req }, async (own) => {
        const evidenceFile = await keepProof(own, rundown, takes)
        const airing = await own.payload.create({
          collection: 'airings',
          data: {
            issue: issue.id,
            startedAt,
            seconds,
            kind: 'first',
            channel,
            evidenceUrl: input.evidenceUrl ?? null,
            evidenceFile,
            note: input.note ?? null,
            confirmed: false,
            rundown: id,
            reportedBy: req.user?.id ?? null,
            sourceKey: `rundown:${id}:${count}`,
            sample: issue.sample,
          },
          depth: 0,
          context: { auditNote: { action: 'rundown.air', reason: null } },
          overrideAccess: true,
          req: own,
        })
        made = { id: airing.id, evidenceFile }
      }),
    )
    if (!isMine) throw failure('airAlready')
    return { ...made, startedAt, seconds }
  })
}

async function channelOf(req: PayloadRequest, column: string): Promise<string | null> {
  const { channel } = await rowOrThrow(req, 'columns', column, {
    select: { channel: true },
    overrideAccess: true,
  })
  return channel ?? null
}
