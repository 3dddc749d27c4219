import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { addDays, type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { Suspension } from '@/domain/obligation/ledger/types'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason, yes } from '../../desk/inputs'
import { demandAcceptance, refuseFor, type Warning } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { type EffectLine, previewEffect } from '../../obligations/previewEffect'

const Ending = z.object({
  resumeOn: civilDate('Ngày phát lại'),
  reason,
  preview: yes,
  acceptWarnings: yes,
})

/** A suspension as its end looks at it. */
type DeskSuspension = {
  collection: 'suspensions'
  id: string
  title: string
  outlet: string | null
  columns: string[]
  from: CivilDate
  to: CivilDate
  document: string
}

type Ended = { id: string; effect: EffectLine[]; warnings: Warning[] }

/**
 * Ends a suspension early: from a day in it on its columns owe again. From its very first day it is taken back as if
 * it had not been; the log keeps what it said.
 */
export const endSuspension: DeskAction<DeskSuspension, typeof Ending, Ended> = {
  name: 'suspension.end',
  roles: ['outletHead'],
  load: loadDeskSuspension,
  input: Ending,
  run: async ({ req, subject: suspension, input, now }) => {
    const { id, from, to, columns } = suspension
    const { resumeOn } = input
    if (resumeOn < from || resumeOn > to) {
      refuseFor([
        failure('resumeOutside', { from: formatDatePadded(from), to: formatDatePadded(to) }),
      ])
    }
    const effect = await previewEffect({
      req,
      now,
      columns,
      days: [resumeOn, to],
      change: (facts) => ({
        ...facts,
        suspensions: [...withoutOne(facts.suspensions, suspension), ...left(suspension, resumeOn)],
      }),
    })
    const warnings = pastDays(resumeOn, civilDateOf(now.getTime()))
    const answer = { id, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    await write({ req, suspension, resumeOn, why: input.reason })
    return answer
  },
}

/** The ledger's facts hold no ids of suspensions: the one with these columns and days is taken out, once. */
function withoutOne(all: readonly Suspension[], { from, to, columns }: DeskSuspension) {
  const index = all.findIndex(
    (one) => one.from === from && one.to === to && one.columns.every((id) => columns.includes(id)),
  )
  return index < 0 ? [...all] : all.toSpliced(index, 1)
}

function left({ columns, from }: DeskSuspension, resumeOn: CivilDate): Suspension[] {
  return resumeOn > from ? [{ columns, from, to: addDays(resumeOn, -1) }] : []
}

/** What is to be weighed when days become due again that have passed. */
export function pastDays(resumeOn: CivilDate, today: CivilDate): Warning[] {
  if (resumeOn >= today) return []
  const message =
    `Từ ${formatDatePadded(resumeOn)} đến nay trở lại là ngày phải thực hiện: số nào trong những ngày đó không phát sẽ tính là bỏ lỡ. ` +
    'Hãy chắc chắn rằng chuyên mục đã phát lại từ ngày ấy.'
  return [{ code: 'pastDays', message }]
}

async function loadDeskSuspension(req: PayloadRequest, id: string): Promise<DeskSuspension> {
  const row = await rowOf(req, 'suspensions', id, { overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Đợt tạm dừng này' })
  return {
    collection: 'suspensions',
    id: row.id,
    title: row.document,
    outlet: idOf(row.outlet),
    columns: row.columns.map((column) => idOf(column) ?? ''),
    from: row.from,
    to: row.to,
    document: row.document,
  }
}

type Write = {
  req: PayloadRequest
  suspension: DeskSuspension
  resumeOn: CivilDate
  why: string
}

function write({ req, suspension, resumeOn, why }: Write): Promise<void> {
  const { id, title, outlet, columns, from, to, document } = suspension
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const action = 'suspension.end'
    if (resumeOn === from) {
      await own.payload.delete({
        collection: 'suspensions',
        id,
        context: { auditNote: { action, reason: why } },
        overrideAccess: true,
        req: own,
      })
      return
    }
    const set = { to: addDays(resumeOn, -1) }
    const expected: Where = { from: { equals: from }, to: { equals: to } }
    const won = await compareAndSet({ req: own, collection: 'suspensions', id, expected, set })
    if (!won) throw failure('suspensionChanged')
    await recordEvent({
      req: own,
      action,
      collection: 'suspensions',
      id,
      title,
      outlet,
      reason: why,
      before: { columns, from, to, document },
      after: set,
    })
  })
}
