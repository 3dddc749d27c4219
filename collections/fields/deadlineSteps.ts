import type { Field } from 'payload'

import { requiredText } from './requiredText'
import { timeOfDayField } from './timeOfDay'
import { wholeNumber } from './wholeNumber'
import { both, option } from './words'

/** What a new column starts with: script T−5, approval T−2, tape T−1. */
const USUAL = [
  { kind: 'script', name: 'Kịch bản', daysBefore: 5 },
  { kind: 'approval', name: 'Duyệt nội dung', daysBefore: 2 },
  { kind: 'tape', name: 'Băng, tệp phát', daysBefore: 1 },
]

/** What must be ready before every issue, counted back from its slot, and what a day off does to it. */
export const deadlineSteps: Field[] = [
  {
    name: 'deadlines',
    type: 'array',
    label: both('Hạn của mỗi số', 'Deadlines of an issue'),
    labels: { singular: both('hạn', 'deadline'), plural: both('hạn', 'deadlines') },
    maxRows: 12,
    defaultValue: () => USUAL.map((step) => ({ ...step })),
    admin: {
      description: both(
        'Tính ngược từ giờ phát, giờ đăng của từng số; dời số thì hạn đổi theo.',
        'Counted back from each issue’s slot; moving the issue moves them.',
      ),
      components: {
        RowLabel: {
          path: '/admin/fields/RowName#RowName',
          clientProps: { fields: ['name'], isNew: 'Hạn mới' },
        },
      },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            label: both('Việc', 'Kind'),
            required: true,
            defaultValue: 'other',
            options: [
              option('script', 'Kịch bản, bài viết (phóng viên)', 'Script'),
              option('approval', 'Duyệt (biên tập)', 'Approval'),
              option('tape', 'Băng, tệp phát (người xếp lịch)', 'Tape'),
              option('other', 'Việc khác', 'Other'),
            ],
          },
          requiredText({ name: 'name', label: both('Gọi là', 'Name'), maxLength: 60 }),
          wholeNumber({
            name: 'daysBefore',
            label: both('Trước (ngày)', 'Days before'),
            min: 0,
            max: 90,
            required: true,
            defaultValue: 1,
          }),
          timeOfDayField({
            name: 'time',
            label: both('Lúc', 'At'),
            admin: {
              description: both('Để trống là đúng giờ phát.', 'Empty: at the slot’s own time.'),
            },
          }),
        ],
      },
    ],
  },
  {
    name: 'deadlinePolicy',
    type: 'select',
    label: both('Khi hạn trùng ngày nghỉ', 'Deadlines on holidays'),
    defaultValue: 'moveBefore',
    options: [
      option('keep', 'Giữ nguyên', 'Keep'),
      option('moveBefore', 'Chuyển sang ngày làm việc trước', 'Working day before'),
      option('moveAfter', 'Chuyển sang ngày làm việc sau, không quá giờ phát', 'Working day after'),
    ],
  },
]
