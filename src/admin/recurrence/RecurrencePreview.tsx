'use client'

import { useFormFields } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { civilDateOf } from '@/domain/calendar/civil'
import type { HolidayPolicy } from '@/domain/schedule/holidayPolicy'

import { previewRule } from './previewRule'
import { useHolidays } from './useHolidays'

/** What the rule above means: a sentence and the next twelve dates, while it is typed. */
export function RecurrencePreview() {
  const [today] = useState(() => civilDateOf(Date.now()))
  const rrule = useFormFields(([fields]) => String(fields.rrule?.value ?? ''))
  const validFrom = useFormFields(([fields]) => String(fields.validFrom?.value ?? ''))
  const validTo = useFormFields(([fields]) => String(fields.validTo?.value ?? ''))
  const ruleStart = useFormFields(([fields]) => String(fields.ruleStart?.value ?? ''))
  const clamps = useFormFields(([fields]) => fields.shortMonths?.value === 'clamp')
  const holidayPolicy = useFormFields(
    ([fields]) => (fields.holidayPolicy?.value ?? 'keep') as HolidayPolicy,
  )
  const holidays = useHolidays(today)
  const exceptions = useFormFields(([fields]) =>
    Object.entries(fields)
      .filter(([path]) => /^exceptions\.\d+\.date$/.test(path))
      .map(([, { value }]) => String(value ?? ''))
      .join(' '),
  )
  const preview = useMemo(
    () =>
      previewRule({
        rrule,
        validFrom,
        validTo,
        ruleStart,
        shortMonths: clamps ? 'clamp' : 'skip',
        exceptions: exceptions.split(' '),
        holidayPolicy,
        holidays: holidays ?? [],
        today,
      }),
    [rrule, validFrom, validTo, ruleStart, clamps, exceptions, holidayPolicy, holidays, today],
  )

  return (
    <div className="ts-rule" aria-live="polite">
      {preview.kind === 'problem' && (
        <p className="ts-rule__problem" data-tone="warning">
          {preview.message}
        </p>
      )}
      {preview.kind === 'dates' && (
        <>
          <p className="ts-rule__sentence">{preview.sentence}</p>
          {preview.dates.length === 0 ? (
            <p className="ts-hint">Từ hôm nay không còn ngày nào theo quy tắc này.</p>
          ) : (
            <>
              <p className="ts-hint">
                {preview.dates.length} ngày tiếp theo
                {holidays === null ? ' (chưa tính ngày nghỉ)' : ', đã tính bảng ngày nghỉ'}:
              </p>
              <ol className="ts-rule__dates">
                {preview.dates.map(({ date, note }) => (
                  <li key={date}>
                    {date}
                    {note && <span className="ts-second">{note}</span>}
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </div>
  )
}
