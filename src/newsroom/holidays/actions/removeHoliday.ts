import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '@/database/rows'
import type { Facts } from '@/domain/obligation/ledger/types'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import type { DeskAction } from '../../desk/deskAction'
import { reason, yes } from '../../desk/inputs'
import type { DeskSubject } from '../../desk/subject'
import { failure } from '../../words/failure'
import { type EffectLine, previewEffect } from '../../obligations/previewEffect'
import { excusingColumns } from '../views/holidayEffect'

const Removal = z.object({ reason, preview: yes })

type DeskHoliday = DeskSubject & { date: string; kind: 'off' | 'workday' }

/** Takes a day out of the table; issues that were moved because of it stay where they are. */
export const removeHoliday: DeskAction<
  DeskHoliday,
  typeof Removal,
  { id: string; effect: EffectLine[] }
> = {
  name: 'holidays.remove',
  roles: [],
  load: loadDeskHoliday,
  input: Removal,
  run: async ({ req, subject: { id, date, kind }, input, now }) => {
    const columns = kind === 'off' ? await excusingColumns(req) : []
    const effect = await previewEffect({
      req,
      now,
      columns,
      days: columns.length > 0 ? [date] : [],
      change: (facts) => withoutDay(facts, date, columns),
    })
    if (input.preview) return { id, effect }
    await req.payload.delete({
      collection: 'holidays',
      id,
      context: { auditNote: { action: 'holidays.remove', reason: input.reason } },
      overrideAccess: true,
      req,
    })
    return { id, effect }
  },
}

/** The day's own excuse goes; a suspension by document over the same day stays. */
function withoutDay(facts: Facts, date: string, excusing: readonly string[]): Facts {
  const index = facts.suspensions.findLastIndex(
    ({ from, to, columns }) =>
      from === date && to === date && columns.every((id) => excusing.includes(id)),
  )
  return index < 0 ? facts : { ...facts, suspensions: facts.suspensions.toSpliced(index, 1) }
}

async function loadDeskHoliday(req: PayloadRequest, id: string): Promise<DeskHoliday> {
  const row = await rowOf(req, 'holidays', id, { overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Ngày nghỉ này' })
  const { name, date, kind } = row
  const title = `${formatDatePadded(date)} ${name}`
  return { collection: 'holidays', id: row.id, title, outlet: null, date, kind }
}
