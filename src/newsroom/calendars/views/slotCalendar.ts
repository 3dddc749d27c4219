import { setTimeout as pause } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { readsOutlet } from '@/access/readsOutlet'
import { rowOf } from '@/database/rows'
import type { CalendarSlot, SlotCalendar } from '@/documents/rundown/slotsIcs'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'
import { settlesAt } from '@/domain/schedule/calendarVersion'

import { failure } from '../../words/failure'
import { loadCalendarSlots, MOST_SLOTS } from './loadCalendarSlots'

/** Reads once more while somebody goes on writing; after that the answer is given as it is. */
const MOST_READS = 3
/** A timer may end a little before its time. */
const TIMER_MS = 5

/**
 * The slots a person may read at this moment, of one outlet or of all. Where one was changed in the second
 * that still runs, the answer waits for its end, so that the next change gets a later version.
 * @throws NewsroomError 403 for an outlet the person reads nothing of.
 */
export async function slotCalendar(
  req: PayloadRequest,
  { outlet }: { outlet: string | null },
): Promise<SlotCalendar> {
  const name = outlet ? await outletName(req, outlet) : null
  if (outlet && !name) throw failure('calendarOutlet')
  const slots = await settledSlots(req, outlet)
  return {
    names: { name: name ? `Lịch phát sóng: ${name}` : 'Lịch phát sóng', about: leftOut(slots) },
    slots: slots.slice(0, MOST_SLOTS),
  }
}

/** The name of an outlet whose schedule the request's user may read; null for any other. */
export async function outletName(req: PayloadRequest, outlet: string): Promise<string | null> {
  if (!(await readsOutlet(req, outlet))) return null
  const row = await rowOf(req, 'outlets', outlet, { select: { name: true }, overrideAccess: true })
  return row?.name ?? null
}

async function settledSlots(req: PayloadRequest, outlet: string | null): Promise<CalendarSlot[]> {
  for (let read = 1; ; read += 1) {
    const from = Date.now()
    const slots = await loadCalendarSlots({ req, outlet, now: new Date(from) })
    const to = Date.now()
    const at = settlesAt(slots, { from, to })
    if (at === null || read === MOST_READS) return slots
    await pause(Math.max(0, at - to) + TIMER_MS)
  }
}

/** What a calendar says of itself when it can't hold everything. */
function leftOut(slots: readonly CalendarSlot[]): string | undefined {
  const next = slots[MOST_SLOTS]
  if (!next) return undefined
  const day = formatDate(civilDateOf(next.startsAt))
  return `Lịch này dài quá nên chỉ chứa ${MOST_SLOTS} số đầu, đến trước ngày ${day}. Hãy tạo địa chỉ riêng cho từng kênh.`
}
