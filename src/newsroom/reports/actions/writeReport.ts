import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { OPEN_REPORT_STATES } from '@/domain/report/way/moves'
import { changedSections, partsOf, type ReportText } from '@/domain/report/way/sections'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { REPORT_STATE_WORDS } from '../../words/reportStates'
import { demandPreparer } from '../askedAt'
import { loadOutletReport } from '../reportSubject'

type Writing = { req: PayloadRequest; id: string; text: ReportText; seen: number }

/**
 * Keeps the text of a report while it is open; of two who write at once the second is told.
 * @throws NewsroomError with what to do.
 */
export async function writeReport({ req, id, text, seen }: Writing): Promise<{ revision: number }> {
  const report = await loadOutletReport(req, id, { overrideAccess: false })
  await demandPreparer(req, report, { move: 'write', verb: 'viết báo cáo' })
  if (!OPEN_REPORT_STATES.includes(report.state)) {
    const state = REPORT_STATE_WORDS[report.state].vi
    throw failure('reportWrongState', { move: 'sửa lời báo cáo', state })
  }
  const changed = changedSections(report.text, text)
  if (changed.length === 0 && seen === report.textRevision) return { revision: seen }
  const revision = seen + 1
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isKept = await compareAndSet({
      ...{ req: own, collection: 'reports', id },
      expected: {
        and: [{ textRevision: { equals: seen } }, { state: { in: [...OPEN_REPORT_STATES] } }],
      },
      set: { text, textRevision: revision },
    })
    if (!isKept) throw failure('reportTextChanged')
    await recordEvent({
      ...{ req: own, action: 'report.write', collection: 'reports', id, title: report.label },
      ...{ outlet: report.outlet, before: { text: partsOf(report.text, changed) } },
      after: { text: partsOf(text, changed) },
    })
  })
  return { revision }
}
