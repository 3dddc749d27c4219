import type { TextField } from 'payload'

import { isTimeOfDay } from '@/domain/calendar/civil'

type Options = {
  name: string
  label: Record<'vi' | 'en', string>
  required?: boolean
  admin?: TextField['admin']
}

/** A wall-clock time `HH:MM`, 24 hours. */
export function timeOfDayField({ required, ...field }: Options): TextField {
  return {
    ...field,
    type: 'text',
    required,
    validate: (value: unknown) => {
      if (!value) return required ? `${field.label.vi} còn trống. Hãy nhập giờ, ví dụ 19:45.` : true
      return (
        (typeof value === 'string' && isTimeOfDay(value)) ||
        `${field.label.vi} không đúng. Hãy nhập giờ và phút dạng 19:45.`
      )
    },
  } as TextField
}
