'use client'

import { useFormFields } from '@payloadcms/ui'

import { ruleYears } from '@/newsroom/reports/ruleYears'

const COMING = [0, 1, 2]

/** The windows that the rule in the form makes of this year and the next two. */
export function RuleYears() {
  const rule = useFormFields(([fields]) => {
    const text = (name: string) => {
      const value = fields[name]?.value
      return typeof value === 'string' ? value : ''
    }
    return [
      ...['name', 'fromMonthDay', 'toMonthDay', 'dueMonthDay', 'validFrom', 'validTo'].map(text),
      fields.fromPreviousYear?.value === true ? 'x' : '',
    ].join('\n')
  })
  const [name = '', from = '', to = '', due = '', validFrom, validTo, previous] = rule.split('\n')
  const year = new Date().getFullYear()
  const lines = ruleYears(
    {
      ...{ name, fromMonthDay: from, toMonthDay: to, dueMonthDay: due, cumulative: false },
      fromPreviousYear: previous === 'x',
      validFrom: validFrom || null,
      validTo: validTo || null,
    },
    COMING.map((later) => year + later),
  )
  return (
    <section className="ts-rule-years" aria-label="Các năm tới" aria-live="polite">
      {lines ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="ts-hint">
          Khi các ngày đã đúng, ở đây hiện khoảng ngày và hạn gửi của từng năm.
        </p>
      )}
    </section>
  )
}
