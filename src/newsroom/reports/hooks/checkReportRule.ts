import type { CollectionBeforeChangeHook } from 'payload'

import { rowsWhere } from '@/database/rows'
import { parseMonthDay } from '@/domain/calendar/monthDay'
import { isRuleTwice, windowRuleFault } from '@/domain/calendar/windowRule'
import type { ReportRule } from '@/payload-types'

import { failure, type FailureCode } from '../../words/failure'
import { windowRuleOf } from '../reportRules'

const FAULTS = {
  order: 'reportRuleOrder',
  long: 'reportRuleLong',
  due: 'reportRuleDue',
} as const satisfies Record<string, FailureCode>

/**
 * A rule makes a window that begins before it ends, and no year has two reports of one name by it.
 * @throws NewsroomError in words.
 */
export const checkReportRule: CollectionBeforeChangeHook<ReportRule> = async ({
  data,
  originalDoc,
  req,
}) => {
  const rule = windowRuleOf({ ...originalDoc, ...data } as ReportRule)
  const days = [rule.fromMonthDay, rule.toMonthDay, rule.dueMonthDay]
  // Those are refused by their fields, with a sentence each.
  if (days.some((day) => parseMonthDay(day ?? '') === null)) return data
  const fault = windowRuleFault(rule)
  if (fault) throw failure(FAULTS[fault])
  const others = await rowsWhere(req, 'report-rules', {
    where: {
      and: [{ name: { equals: rule.name } }, { id: { not_equals: originalDoc?.id ?? '' } }],
    },
    overrideAccess: true,
  })
  if (others.some((other) => isRuleTwice(rule, windowRuleOf(other)))) {
    throw failure('reportRuleTwice', { name: rule.name })
  }
  return data
}
