import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { RemindingRule } from '@/domain/report/way/owed'
import type { ReportRule } from '@/payload-types'

/** More than any office has: a report or two for each quarter, and those of before. */
const MOST_RULES = 200

/** The rules of reports as they are kept, whichever are in force. */
export async function loadReportRules(req: PayloadRequest): Promise<RemindingRule[]> {
  const rows = await rowsWhere(req, 'report-rules', {
    where: {},
    sort: ['toMonthDay', 'id'],
    limit: MOST_RULES,
    overrideAccess: true,
  })
  return rows.map(windowRuleOf)
}

/** A rule as the domain reads it. */
export const windowRuleOf = ({
  name,
  fromMonthDay,
  toMonthDay,
  dueMonthDay,
  fromPreviousYear,
  cumulative,
  validFrom,
  validTo,
  remindDays,
}: Omit<ReportRule, 'id' | 'createdAt' | 'updatedAt'>): RemindingRule => ({
  ...{ name, fromMonthDay, toMonthDay, dueMonthDay },
  fromPreviousYear: fromPreviousYear === true,
  cumulative: cumulative === true,
  validFrom: validFrom || null,
  validTo: validTo || null,
  remindDays: remindDays ?? null,
})
