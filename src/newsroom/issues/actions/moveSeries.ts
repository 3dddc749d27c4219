import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { rowOrThrow } from '@/database/rows'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { shiftedRule } from '@/domain/schedule/shiftChoice'

import { choicesOf, decisions, seenOf } from '../../columns/actions/changeColumn'
import { loadScheduledColumn, loadSlots } from '../../columns/views/loadChange'
import { reschedule, type Rescheduled } from '../../columns/actions/reschedule'
import { isByRule } from '../../columns/views/standingIssues'
import type { DeskAction } from '../../desk/deskAction'
import { instant, reason, yes } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { deskActionVerb } from '../../words/deskActions'
import { type DeskIssue, loadDeskIssue, refuseAired } from '../deskIssue'

const Series = z.object({
  plannedAt: instant('Giờ mới'),
  scope: z.enum(['following', 'all'], 'Chưa rõ dời những số nào. Hãy chọn lại.'),
  ...decisions,
  reason,
  preview: yes,
})

/** Moves a series as one of its issues moves: this and the following ones, or all that are planned. */
export const moveSeries: DeskAction<DeskIssue, typeof Series, Rescheduled> = {
  name: 'issue.moveSeries',
  roles: SCHEDULE_ROLES,
  load: loadDeskIssue,
  input: Series,
  run: async ({ req, subject: issue, input, now }) => {
    if (issue.cancelled) {
      throw failure('cancelledIssue', { action: deskActionVerb('issue.moveSeries') })
    }
    await refuseAired(req, issue, 'issue.moveSeries')
    const { plannedAt } = input
    if (plannedAt === issue.plannedAt) throw failure('sameSlot')
    const { slotKey } = await rowOrThrow(req, 'issues', issue.id, {
      joins: false,
      select: { slotKey: true },
      overrideAccess: true,
    })
    const column = await loadScheduledColumn(req, issue.column)
    if (!column.rrule || !isByRule(column.id, slotKey)) throw failure('seriesWithoutRule')
    const original = slotKey?.slice(column.id.length + 1) ?? ''
    const to = civilDateOf(plannedAt)
    const rrule = shiftedRule(column.rrule, original, to)
    if (!rrule) throw failure('seriesOddRule')
    const next = { rrule, time: timeOfDay(plannedAt) }
    const from = input.scope === 'all' ? civilDateOf(now.getTime()) : original < to ? original : to
    const span = { from: to, until: to, now, withPast: true }
    const there = await loadSlots(req, column, { ...column, ...next, ruleFrom: null }, span)
    if (!there.some((slot) => slot.plannedAt === plannedAt)) throw failure('seriesOddRule')
    return reschedule({
      req,
      column: column.id,
      next,
      from,
      now,
      choices: choicesOf(input),
      seen: seenOf(input),
      reason: input.reason,
      preview: input.preview,
    })
  },
}
