import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'

import type { DeskAction } from '../../desk/deskAction'
import { reason } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { confirmationWords, standingRecord } from '../airingRecords'
import { checkEvidenceFile } from '../checkEvidenceFile'
import { type Confirmation, reportFields } from './confirmAiring'
import { type DeskAiring, loadDeskAiring } from './deskAiring'
import { judgeReport } from './judgeReport'
import { replaceAiring } from './replaceAiring'

/** What is left out stays as it was; null takes it away. */
const Correction = z.object({
  ...reportFields,
  startedAt: reportFields.startedAt.optional(),
  kind: reportFields.kind.optional(),
  reason,
})

/** Corrects a confirmation: a new confirmed record takes the place of the old one, which stays on file. */
export const correctAiring: DeskAction<DeskAiring, typeof Correction, Confirmation> = {
  name: 'airing.correct',
  roles: SCHEDULE_ROLES,
  load: loadDeskAiring,
  input: Correction,
  run: async ({ req, subject: old, input, now }) => {
    const { record, records, issue } = old
    if (record.rejected) throw failure('airingRejected')
    if (!record.confirmed) throw failure('correctUnconfirmed')
    const given = <Key extends 'seconds' | 'channel' | 'evidenceUrl' | 'evidenceFile'>(key: Key) =>
      input[key] === undefined ? (record[key] ?? null) : (input[key] ?? null)
    const startedAt = input.startedAt ?? Date.parse(record.startedAt)
    const data = {
      startedAt: new Date(startedAt).toISOString(),
      kind: input.kind ?? record.kind,
      seconds: given('seconds') as number | null,
      channel: given('channel') as string | null,
      evidenceUrl: given('evidenceUrl') as string | null,
      evidenceFile: given('evidenceFile') as string | null,
    }
    const others = records.filter(({ id }) => id !== old.id)
    const rival = standingRecord(others, data)
    // One that replaced this very record is no rival: that it was first is said below.
    if (rival && rival.replaces !== old.id) {
      throw failure(
        data.kind === 'first' ? 'alreadyConfirmed' : 'runAlreadyConfirmed',
        confirmationWords(rival),
      )
    }
    await checkEvidenceFile(req, input.evidenceFile, issue.outlet)
    await judgeReport({
      req,
      issue: { ...issue, cancelled: false },
      report: {
        ...data,
        startedAt,
        hasProof: Boolean(data.evidenceUrl || data.evidenceFile),
      },
      now,
      acceptWarnings: input.acceptWarnings,
    })
    const note = [`Sửa xác nhận: ${input.reason}`, input.note].filter(Boolean).join('\n')
    const id = await replaceAiring({
      req,
      old,
      data: { ...data, note: note.slice(0, MAX_NOTE), confirmed: true, rejected: false },
      auditNote: { action: 'airing.correct', reason: input.reason },
    })
    return { id, startedAt: data.startedAt }
  },
}

const MAX_NOTE = 1000
