import type { TextField } from 'payload'

import { checkRule } from '@/domain/schedule/recurrence'
import type { RuleProblem } from '@/domain/schedule/rule'

const SENTENCES: Record<RuleProblem, string> = {
  syntax:
    'Quy tắc lặp không đọc được. Ví dụ đúng: FREQ=MONTHLY;BYDAY=2FR,4FR (thứ Sáu tuần 2 và 4 hằng tháng).',
  unsupported:
    'Quy tắc lặp dùng phần chưa được hỗ trợ. Hãy dùng FREQ=DAILY, WEEKLY, MONTHLY hoặc YEARLY.',
  interval: 'INTERVAL trong quy tắc lặp phải là số nguyên từ 1 trở lên. Hãy sửa lại.',
  count: 'COUNT trong quy tắc lặp phải là số nguyên từ 1 trở lên. Hãy sửa lại.',
  dates: 'Chuyên mục chưa có ngày bắt đầu đúng. Hãy nhập ngày “Có hiệu lực từ” trước.',
  never:
    'Quy tắc lặp không rơi vào ngày nào trong thời gian hiệu lực. Hãy sửa quy tắc hoặc ngày hiệu lực.',
  ended: 'Quy tắc lặp kết thúc trước khi chuyên mục bắt đầu. Hãy sửa UNTIL hoặc ngày bắt đầu.',
}

/** An RFC 5545 rule for the days on which a column is due; a rule that never occurs is refused. */
export function recurrenceRuleField(): TextField {
  return {
    name: 'rrule',
    type: 'text',
    label: { vi: 'Quy tắc lặp', en: 'Recurrence rule' },
    maxLength: 500,
    admin: {
      description: {
        vi: 'Ví dụ: FREQ=WEEKLY;BYDAY=MO hoặc FREQ=MONTHLY;BYDAY=2FR,4FR. Để trống khi không có lịch cố định.',
        en: 'RFC 5545; empty when there is no fixed slot.',
      },
      components: { afterInput: ['/admin/fields/RecurrencePreview#RecurrencePreview'] },
    },
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
      if (!value) return true
      const { validFrom, validTo, shortMonths } = siblingData as {
        validFrom?: string
        validTo?: string | null
        shortMonths?: 'skip' | 'clamp'
      }
      const checked = checkRule({
        rrule: String(value),
        from: validFrom ?? '2000-01-01',
        until: validTo ?? null,
        shortMonths: shortMonths ?? 'skip',
      })
      return checked.ok || SENTENCES[checked.code]
    },
  } as TextField
}
