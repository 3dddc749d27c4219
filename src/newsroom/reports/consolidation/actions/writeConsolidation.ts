import type { PayloadRequest } from 'payload'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { OPEN_CONSOLIDATION_STATES } from '@/domain/report/way/consolidation'
import { changedSections, partsOf, type ReportText } from '@/domain/report/way/sections'

import { recordEvent } from '../../../audit/recordEvent'
import { CONSOLIDATION_STATE_WORDS } from '../../../words/consolidations'
import { failure } from '../../../words/failure'
import { allowConsolidating } from '../allowConsolidating'
import { loadConsolidation } from '../consolidationSubject'

type Writing = { req: PayloadRequest; id: string; text: ReportText; seen: number }

/**
 * Keeps the text of a consolidated report while it is open; of two who write at once the second is told.
 * @throws NewsroomError with what to do.
 */
export async function writeConsolidation({
  req,
  id,
  text,
  seen,
}: Writing): Promise<{ revision: number }> {
  const found = await loadConsolidation(req, id, { overrideAccess: false })
  await allowConsolidating(req, found, { move: 'write', verb: 'viết báo cáo tổng hợp' })
  if (!OPEN_CONSOLIDATION_STATES.includes(found.state)) {
    const state = CONSOLIDATION_STATE_WORDS[found.state].vi
    throw failure('consolidationWrongState', { move: 'sửa lời báo cáo', state })
  }
  const changed = changedSections(found.text, text)
  if (changed.length === 0 && seen === found.textRevision) return { revision: seen }
  const revision = seen + 1
  await inTransaction({ payload: req.payload, req }, async (own) => {
    const isKept = await compareAndSet({
      ...{ req: own, collection: 'consolidations', id },
      expected: {
        and: [
          { textRevision: { equals: seen } },
          { state: { in: [...OPEN_CONSOLIDATION_STATES] } },
        ],
      },
      set: { text, textRevision: revision },
    })
    if (!isKept) throw failure('reportTextChanged')
    await recordEvent({
      ...{ req: own, action: 'consolidation.write', collection: 'consolidations', id },
      ...{ title: found.label, outlet: null, before: { text: partsOf(found.text, changed) } },
      after: { text: partsOf(text, changed) },
    })
  })
  return { revision }
}
