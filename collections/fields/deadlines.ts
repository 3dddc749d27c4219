import type { CollapsibleField, NumberField } from 'payload'

import { wholeNumber } from './wholeNumber'
import { both, option } from './words'

const days = (name: string, vi: string, en: string, defaultValue: number): NumberField =>
  wholeNumber({
    name,
    label: both(vi, en),
    min: 0,
    max: 60,
    defaultValue,
    admin: {
      description: both('Số ngày trước giờ phát; để trống khi không cần.', 'Days before the slot.'),
    },
  })

/** What of an issue must be ready how many days before its slot (src/domain/schedule/deadlines.ts). */
export const deadlineFields: CollapsibleField = {
  type: 'collapsible',
  label: both('Hạn công việc', 'Deadlines'),
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        days('scriptDays', 'Kịch bản', 'Script', 5),
        days('approvalDays', 'Duyệt', 'Approval', 2),
        days('tapeDays', 'Băng, tệp phát', 'Tape', 1),
        {
          name: 'deadlinePolicy',
          type: 'select',
          defaultValue: 'moveBefore',
          label: both('Hạn trùng ngày nghỉ', 'On days off'),
          options: [
            option('moveBefore', 'Xong trước ngày nghỉ', 'Done before'),
            option('keep', 'Giữ nguyên', 'Keep'),
          ],
        },
      ],
    },
  ],
}
