import type { PayloadRequest } from 'payload'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDate, formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import { judgeSlot, type SlotRefusal } from '@/domain/schedule/makeUpSlots'

import { DeskRefusal, type Warning } from '../../desk/deskRefusal'
import { failure, type NewsroomError } from '../../words/failure'
import { type ColumnBook, loadSlotBook } from '../views/loadSlotBook'

/** Nobody plans farther: a year typed wrong is caught. */
export const FARTHEST_DAYS = 400

type Question = {
  req: PayloadRequest
  column: string
  /** Epoch milliseconds. */
  plannedAt: number
  now: Date
  /** The issue that is to go there: its own slot is no obstacle. */
  except?: string
  /** Whether the issue is to count for an obligation in force that day. */
  mustBeOwed?: boolean
}

/**
 * Judges a time somebody chose for an issue of a column.
 * @returns what they should know about it.
 * @throws DeskRefusal with everything that speaks against it.
 */
export async function judgeTime({
  req,
  column,
  plannedAt,
  now,
  except,
  mustBeOwed,
}: Question): Promise<Warning[]> {
  const farthest = addDays(civilDateOf(now.getTime()), FARTHEST_DAYS)
  if (civilDateOf(plannedAt) > farthest) throw failure('slotFar', { until: formatDate(farthest) })
  const found = await loadSlotBook({ req, column, from: plannedAt, until: plannedAt, except })
  const { refusals, dayOff } = judgeSlot({
    book: found.book,
    startsAt: plannedAt,
    now: now.getTime(),
  })
  const failures = refusals
    .filter(({ kind }) => kind !== 'notOwed' || mustBeOwed)
    .map((refusal) => sentenceOf(refusal, plannedAt, found))
  if (failures.length > 0) {
    const isClash = failures.every(({ code }) => code === 'slotClash')
    throw new DeskRefusal(isClash ? 409 : 422, failures)
  }
  if (!dayOff) return []
  const message = `Ngày ${formatDatePadded(dayOff.date)} là ngày nghỉ (${dayOff.name}), chuyên mục không giữ lịch vào ngày nghỉ. Hãy chắc chắn rằng số này sẽ phát.`
  return [{ code: 'dayOff', message }]
}

function sentenceOf(
  refusal: SlotRefusal,
  plannedAt: number,
  { book, labels }: ColumnBook,
): NewsroomError {
  switch (refusal.kind) {
    case 'past':
      return failure('slotPast', { at: formatDateTime(plannedAt) })
    case 'outside': {
      const { validFrom, validTo } = book.column
      const until = validTo ? ` đến hết ${formatDate(validTo)}` : ''
      return failure('slotOutside', { from: formatDate(validFrom), until })
    }
    case 'notOwed':
      return failure('slotNotOwed')
    case 'suspended':
      return failure('slotSuspended')
    case 'clash': {
      const other = book.taken.find(({ id }) => id === refusal.with)
      return failure('slotClash', {
        issue: labels.get(refusal.with) ?? 'Một số',
        at: formatDateTime(other?.startsAt ?? plannedAt),
      })
    }
  }
}
