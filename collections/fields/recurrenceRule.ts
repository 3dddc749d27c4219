import type { TextField } from 'payload'

import { checkRule } from '@/domain/schedule/recurrence'
import { RULE_PROBLEM_WORDS } from '@/newsroom/words/ruleProblems'

/** An RFC 5545 rule for the days on which a column is due; a rule that never occurs is refused. */
export function recurrenceRuleField(): TextField {
  return {
    name: 'rrule',
    type: 'text',
    label: { vi: 'Lịch lặp', en: 'Recurrence' },
    maxLength: 500,
    admin: { components: { Field: '/admin/recurrence/RecurrenceField#RecurrenceField' } },
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
      if (!value) return true
      const { validFrom, validTo, ruleStart, shortMonths } = siblingData as {
        validFrom?: string
        validTo?: string | null
        ruleStart?: string | null
        shortMonths?: 'skip' | 'clamp'
      }
      const checked = checkRule({
        rrule: String(value),
        from: ruleStart || (validFrom ?? '2000-01-01'),
        until: validTo ?? null,
        shortMonths: shortMonths ?? 'skip',
      })
      return checked.ok || RULE_PROBLEM_WORDS[checked.code]
    },
  } as TextField
}
