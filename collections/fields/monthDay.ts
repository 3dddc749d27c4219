import type { TextField } from 'payload'

import { parseMonthDay } from '@/domain/calendar/monthDay'

type Options = {
  name: string
  label: Record<'vi' | 'en', string>
  admin?: TextField['admin']
}

/** A day of any year, typed and shown as 15/12 and kept as `12-15`. */
export function monthDay({ admin, ...field }: Options): TextField {
  return {
    ...field,
    type: 'text',
    required: true,
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' ? (parseMonthDay(value) ?? value) : value),
      ],
    },
    validate: (value: unknown) => {
      if (!value) return `${field.label.vi} còn trống. Hãy nhập ngày và tháng, ví dụ 15/12.`
      return typeof value === 'string' && parseMonthDay(value) !== null
        ? true
        : `${field.label.vi} không phải là một ngày có thật. Hãy nhập ngày và tháng, ví dụ 15/12.`
    },
    admin: {
      ...admin,
      components: {
        Field: '/admin/fields/MonthDayField#MonthDayField',
        Cell: '/admin/fields/MonthDayCell#MonthDayCell',
      },
    },
  } as TextField
}
