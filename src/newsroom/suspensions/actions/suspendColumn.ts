import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { daysBetween } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { checkEvidenceFile } from '../../airings/checkEvidenceFile'
import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason, rowId, text, yes } from '../../desk/inputs'
import { refuseFor } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { type EffectLine, previewEffect } from '../../obligations/previewEffect'
import { type DeskColumn, loadDeskColumn } from '../deskColumn'

const LONGEST_DAYS = 731

const Pause = z.object({
  from: civilDate('Ngày bắt đầu'),
  to: civilDate('Ngày kết thúc'),
  reason,
  document: text('Văn bản cho phép', 200),
  scan: rowId('Bản quét').nullish(),
  preview: yes,
})
type Given = z.output<typeof Pause>

type Suspended = { id: string | null; effect: EffectLine[] }

/**
 * Suspends a column for a range of days by a document: what falls in it is not missed. A range in the past is taken
 * too, since documents come late; the effect says what it changes.
 */
export const suspendColumn: DeskAction<DeskColumn, typeof Pause, Suspended> = {
  name: 'column.suspend',
  roles: ['outletHead'],
  load: loadDeskColumn,
  input: Pause,
  run: async ({ req, subject: column, input, now }) => {
    const { from, to } = input
    refuseRange(column, input)
    await refuseOverlap(req, column.id, input)
    await checkEvidenceFile(req, input.scan, column.outlet)
    const effect = await previewEffect({
      req,
      now,
      columns: [column.id],
      days: [from, to],
      change: (facts) => ({
        ...facts,
        suspensions: [...facts.suspensions, { columns: [column.id], from, to }],
      }),
    })
    if (input.preview) return { id: null, effect }
    return { id: await record(req, column, input), effect }
  },
}

type Days = Pick<Given, 'from' | 'to'>

/** Refuses days on which a column can't be suspended. */
export function refuseRange({ validFrom, validTo }: DeskColumn, { from, to }: Days): void {
  if (to < from) refuseFor([failure('rangeBackwards')])
  if (daysBetween(from, to) >= LONGEST_DAYS) {
    refuseFor([failure('rangeLong', { days: LONGEST_DAYS })])
  }
  if (to < validFrom || (validTo !== null && from > validTo)) {
    refuseFor([failure('suspensionOutside')])
  }
}

/** Refuses days on which a column is suspended already, by another row than the one named. */
export async function refuseOverlap(
  req: PayloadRequest,
  column: string,
  { from, to, except = '' }: Days & { except?: string },
): Promise<void> {
  const other = await rowWhere(req, 'suspensions', {
    where: {
      and: [
        { columns: { in: [column] } },
        { id: { not_equals: except } },
        { from: { less_than_equal: to } },
        { to: { greater_than_equal: from } },
      ],
    },
    sort: ['from', 'id'],
    select: { from: true, to: true, document: true },
    overrideAccess: true,
  })
  if (!other) return
  throw failure('suspensionOverlaps', {
    from: formatDatePadded(other.from),
    to: formatDatePadded(other.to),
    document: other.document,
  })
}

function record(req: PayloadRequest, column: DeskColumn, input: Given): Promise<string> {
  const { from, to, document, scan } = input
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const { id } = await own.payload.create({
      collection: 'suspensions',
      data: {
        outlet: column.outlet ?? '',
        columns: [column.id],
        from,
        to,
        reason: input.reason,
        document,
        scan: scan ?? null,
        sample: column.sample,
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordEvent({
      req: own,
      action: 'column.suspend',
      collection: 'columns',
      id: column.id,
      title: column.title,
      outlet: column.outlet,
      reason: input.reason,
      after: { suspension: id, from, to, document },
    })
    return id
  })
}
