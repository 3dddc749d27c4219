import type { TextField, TextFieldSingleValidation } from 'payload'

import { isCivilDate } from '@/domain/calendar/civil'

type Options = Partial<Omit<TextField, 'type' | 'hasMany' | 'validate' | 'label'>> & {
  name: string
  label: Record<'vi' | 'en', string>
  /** The field beside this one that it must not be earlier than, and that one's name in words. */
  notBefore?: { field: string; label: string }
}

/** A civil date kept as `YYYY-MM-DD`, typed and shown as dd/MM/yyyy. */
export function civilDate({ notBefore, required, ...field }: Options): TextField {
  const validate: TextFieldSingleValidation = (value, { siblingData }) => {
    if (!value) {
      return required ? `${field.label.vi} còn trống. Hãy nhập ngày, ví dụ 14/3/2022.` : true
    }
    if (!isCivilDate(value)) {
      return `${field.label.vi} không phải là một ngày có thật. Hãy nhập theo dạng 14/3/2022.`
    }
    const earliest = notBefore && (siblingData as Record<string, unknown>)[notBefore.field]
    if (typeof earliest === 'string' && earliest !== '' && value < earliest) {
      return `${field.label.vi} phải từ ${notBefore?.label} trở đi. Hãy chọn ngày muộn hơn hoặc sửa ${notBefore?.label}.`
    }
    return true
  }
  return {
    ...field,
    type: 'text',
    required,
    validate,
    admin: {
      ...field.admin,
      components: {
        Field: '/admin/fields/CivilDateField#CivilDateField',
        Cell: '/admin/fields/CivilDateCell#CivilDateCell',
        ...field.admin?.components,
      },
    },
  } as TextField
}

/** The two ends of a validity, both inclusive; an empty end is open. */
export function validity({ required = true }: { required?: boolean } = {}): TextField[] {
  return [
    civilDate({
      name: 'validFrom',
      label: { vi: 'Có hiệu lực từ', en: 'Valid from' },
      required,
      index: true,
    }),
    civilDate({
      name: 'validTo',
      label: { vi: 'Đến hết ngày', en: 'Valid to' },
      notBefore: { field: 'validFrom', label: 'ngày bắt đầu hiệu lực' },
      admin: {
        description: {
          vi: 'Để trống khi chưa có ngày kết thúc.',
          en: 'Empty while it has no end.',
        },
      },
    }),
  ]
}
