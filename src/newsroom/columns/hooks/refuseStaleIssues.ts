import type { CollectionBeforeChangeHook } from 'payload'

import { civilDateOf, isCivilDate } from '@/domain/calendar/civil'

import { failure } from '../../words/failure'
import { type ColumnSchedule, isSameSchedule, scheduleOf } from '../columnSchedule'
import { loadChange, loadScheduledColumn, touched } from '../views/loadChange'

const datesOf = ({ ruleStart, ruleFrom, validFrom, validTo, exceptions }: ColumnSchedule) =>
  [ruleStart, ruleFrom, validFrom, validTo, ...(exceptions ?? []).map(({ date }) => date)].filter(
    (date): date is string => typeof date === 'string' && date !== '',
  )

const TIME_OF_DAY = /^\d{2}:\d{2}$/

/**
 * Refuses a changed schedule that would leave planned issues behind: the old ones would stay and new ones come beside
 * them. Changing it from a day on, with what is planned, is a step of its own (changeColumn).
 */
export const refuseStaleIssues: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || req.context.columnChange) return data
  const next = scheduleOf({ ...originalDoc, ...data } as ColumnSchedule)
  if (isSameSchedule(originalDoc as ColumnSchedule, next)) return data
  // A day or a time that is none is refused by its own field, which is asked after this.
  if (!datesOf(next).every(isCivilDate)) return data
  if (next.time && !TIME_OF_DAY.test(next.time)) return data
  const now = new Date()
  const change = await loadChange({
    req,
    column: await loadScheduledColumn(req, originalDoc.id),
    next,
    from: civilDateOf(now.getTime()),
    now,
  })
  const count = touched(change).length
  if (count > 0) throw failure('columnChangeNeedsStep', { count })
  return data
}
