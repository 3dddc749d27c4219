import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { timeOfDay } from '@/domain/calendar/civil'
import { makeUpSlots, type MakeUpSlot } from '@/domain/schedule/makeUpSlots'

import type { DeskAction } from '../../desk/deskAction'
import { type DeskIssue, loadDeskIssue } from '../deskIssue'
import { loadSlotBook } from '../views/loadSlotBook'
import { refuseMakeUp } from './refuseMakeUp'

const DAYS = 60
const MOST = 12
const DAY_MS = 86_400_000

const KIND_WORDS: Record<MakeUpSlot['kind'], string> = {
  freed: 'Khung trong lịch đang trống',
  extra: 'Thêm khung',
}

export type ProposedSlot = {
  /** An instant, and `Thứ Sáu, 20/11/2026 19:45`. */
  plannedAt: string
  words: string
  kind: MakeUpSlot['kind']
  kindWords: string
}

const Nothing = z.object({})

/** Proposes free times at which an issue could be made up for. */
export const proposeMakeUp: DeskAction<
  DeskIssue,
  typeof Nothing,
  { issue: { id: string; label: string }; column: string; slots: ProposedSlot[] }
> = {
  name: 'issue.makeUp',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Nothing,
  isRead: true,
  run: async ({ req, subject: issue, now }) => {
    await refuseMakeUp(req, issue)
    const from = now.getTime()
    const until = from + DAYS * DAY_MS
    const found = await loadSlotBook({ req, column: issue.column, from, until })
    const slots = makeUpSlots({ ...found, now: from, days: DAYS, limit: MOST })
    return {
      issue: { id: issue.id, label: issue.title },
      column: found.name,
      slots: slots.map(({ date, plannedAt, kind }) => ({
        plannedAt: new Date(plannedAt).toISOString(),
        words: `${formatMasthead(date)} ${timeOfDay(plannedAt)}`,
        kind,
        kindWords: KIND_WORDS[kind],
      })),
    }
  },
}
