import { z } from 'zod'

import { SCHEDULE_ROLES } from '@/access/roles'
import { isTimeOfDay } from '@/domain/calendar/civil'

import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason, rowId, yes } from '../../desk/inputs'
import { type DeskColumn, loadDeskColumn } from '../../suspensions/deskColumn'
import { reschedule, type Rescheduled } from './reschedule'

const MOST = 1000

/** What a person says about the issues a change touches. */
export const decisions = {
  choices: z
    .array(
      z.object({
        issue: rowId('Số'),
        choice: z.enum(
          ['move', 'stay', 'go'],
          'Cách xử lý số không đúng. Hãy chọn lại trong danh sách.',
        ),
      }),
    )
    .max(MOST, 'Quá nhiều số cùng lúc. Hãy chọn ngày áp dụng muộn hơn.')
    .default([]),
  seen: z
    .array(z.object({ issue: rowId('Số'), fate: z.string().max(10) }))
    .max(MOST)
    .optional(),
}

export const choicesOf = ({
  choices,
}: {
  choices: { issue: string; choice: 'move' | 'stay' | 'go' }[]
}) => new Map(choices.map(({ issue, choice }) => [issue, choice]))

export const seenOf = ({ seen }: { seen?: { issue: string; fate: string }[] }) =>
  seen && new Map(seen.map(({ issue, fate }) => [issue, fate]))

const Change = z.object({
  schedule: z.object({
    rrule: z
      .string('Lịch lặp phải là chữ. Hãy nhập lại.')
      .max(500, 'Lịch lặp dài quá 500 ký tự. Hãy rút ngắn.')
      .nullish(),
    time: z
      .string()
      .refine(
        (time) => time === '' || isTimeOfDay(time),
        'Giờ phát không đúng. Hãy nhập giờ và phút dạng 19:45.',
      )
      .nullish(),
    ruleStart: civilDate('Đếm nhịp từ ngày').nullish(),
    validFrom: civilDate('Có hiệu lực từ').optional(),
    validTo: civilDate('Đến hết ngày').nullish(),
    shortMonths: z.enum(['skip', 'clamp']).optional(),
    holidayPolicy: z.enum(['keep', 'moveBefore', 'moveAfter', 'excuse']).optional(),
    exceptions: z
      .array(z.object({ date: civilDate('Ngày không phát') }))
      .max(200, 'Quá nhiều ngày không phát. Hãy bỏ bớt các ngày đã qua.')
      .optional(),
  }),
  from: civilDate('Áp dụng từ ngày'),
  ...decisions,
  reason,
  preview: yes,
})

/** Changes a column's schedule from a day on, with what is planned. */
export const changeColumn: DeskAction<DeskColumn, typeof Change, Rescheduled> = {
  name: 'column.reschedule',
  roles: SCHEDULE_ROLES,
  load: loadDeskColumn,
  input: Change,
  run: ({ req, subject, input, now }) =>
    reschedule({
      req,
      column: subject.id,
      next: input.schedule,
      from: input.from,
      now,
      choices: choicesOf(input),
      seen: seenOf(input),
      reason: input.reason,
      preview: input.preview,
    }),
}
