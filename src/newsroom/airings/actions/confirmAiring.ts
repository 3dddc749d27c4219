import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { compareAndSet } from '@/database/compareAndSet'
import { insertUnique } from '@/database/claim'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { instant, link, optionalText, rowId, whole, yes } from '../../desk/inputs'
import { type DeskIssue, loadDeskIssue } from '../../issues/deskIssue'
import { failure } from '../../words/failure'
import {
  type AiringRecord,
  airingsOf,
  confirmationWords,
  loggedRecord,
  airingKey,
  standingRecord,
} from '../airingRecords'
import { checkEvidenceFile } from '../checkEvidenceFile'
import { judgeReport } from './judgeReport'
import { refuseOwnReport } from './refuseOwnReport'

export const reportFields = {
  startedAt: instant('Giờ phát'),
  seconds: whole('Thời lượng (giây)', 0, 86_400).nullish(),
  kind: z.enum(['first', 'repeat', 'relay'], 'Chưa chọn loại lượt phát. Hãy chọn lại.'),
  channel: optionalText('Kênh sóng', 60),
  evidenceUrl: link('Đường dẫn chứng cứ'),
  evidenceFile: rowId('Tệp chứng cứ').nullish(),
  note: optionalText('Ghi chú', 500),
  acceptWarnings: yes,
}

const Report = z.object(reportFields)
type Given = z.output<typeof Report>

/** What was recorded. */
export type Confirmation = { id: string; startedAt: string }

/**
 * Confirms that an issue went out, with proof, by the request's user. A line of a log about the same run is confirmed
 * rather than doubled; an issue's first run is confirmed once, and whoever is second is told by whom.
 */
export const confirmAiring: DeskAction<DeskIssue, typeof Report, Confirmation> = {
  name: 'airing.confirm',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Report,
  run: async ({ req, subject: issue, input, now }) => {
    const startedAt = new Date(input.startedAt).toISOString()
    const run = { kind: input.kind, startedAt }
    const records = await airingsOf(req, issue.id)
    refuseSecond(records, run)
    await refuseOwnReport(req, issue.id, { records, run })
    const logged = loggedRecord(records, run)
    const report = merged(input, logged)
    await checkEvidenceFile(req, input.evidenceFile, issue.outlet)
    await judgeReport({
      req,
      issue,
      report: {
        startedAt: input.startedAt,
        seconds: report.seconds,
        kind: input.kind,
        channel: report.channel,
        hasProof: Boolean(report.evidenceUrl || report.evidenceFile),
      },
      now,
      acceptWarnings: input.acceptWarnings,
    })
    const data = {
      ...report,
      kind: input.kind,
      startedAt,
      sourceKey: airingKey(issue.id, run, records),
    }
    let id: string | null = null
    const isMine = await insertUnique(['sourceKey'], async () => {
      id = logged
        ? await confirmLogged({ req, issue, logged, data, now })
        : await record({ req, issue, data })
    })
    if (!isMine || id === null) {
      refuseSecond(await airingsOf(req, issue.id), run)
      throw failure('deskBusy')
    }
    return { id, startedAt }
  },
}

type Run = { kind: AiringRecord['kind']; startedAt: string }

/** Refuses to confirm a run that is confirmed already. */
export function refuseSecond(records: readonly AiringRecord[], run: Run): void {
  const standing = standingRecord(records, run)
  if (!standing) return
  const words = confirmationWords(standing)
  throw run.kind === 'first'
    ? failure('alreadyConfirmed', words)
    : failure('runAlreadyConfirmed', words)
}

/** What the person says, and what the log says where they say nothing. */
function merged(input: Given, logged: AiringRecord | null) {
  return {
    seconds: input.seconds ?? logged?.seconds ?? null,
    channel: input.channel ?? logged?.channel ?? null,
    evidenceUrl: input.evidenceUrl ?? logged?.evidenceUrl ?? null,
    evidenceFile: input.evidenceFile ?? (logged?.evidenceFile as string | null | undefined) ?? null,
    note: input.note ?? logged?.note ?? null,
  }
}

type Data = ReturnType<typeof merged> & Run & { sourceKey: string }
type Write = { req: PayloadRequest; issue: DeskIssue; data: Data }

function record({ req, issue, data }: Write): Promise<string> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const { id } = await own.payload.create({
      collection: 'airings',
      data: { ...data, issue: issue.id, confirmed: true, sample: issue.sample },
      depth: 0,
      context: { auditNote: { action: 'airing.confirm', reason: null } },
      overrideAccess: true,
      req: own,
    })
    return id
  })
}

/** One statement, so that of two who confirm the same line one does; null for the other. */
function confirmLogged({
  req,
  issue,
  logged,
  data,
  now,
}: Write & { logged: AiringRecord; now: Date }): Promise<string | null> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const isMine = await compareAndSet({
      req: own,
      collection: 'airings',
      id: logged.id,
      expected: { confirmed: { not_equals: true } },
      set: {
        ...data,
        confirmed: true,
        confirmedBy: own.user?.id ?? null,
        confirmedAt: now.toISOString(),
      },
    })
    if (!isMine) return null
    await recordEvent({
      req: own,
      action: 'airing.confirm',
      collection: 'airings',
      id: logged.id,
      title: issue.title,
      outlet: issue.outlet,
      before: { confirmed: false, startedAt: logged.startedAt, seconds: logged.seconds ?? null },
      after: { issue: issue.id, ...data, confirmed: true },
    })
    return logged.id
  })
}
