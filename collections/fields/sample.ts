import type { CheckboxField } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'

import { both } from './words'

/** Marks rows that the demo made up, so that nobody takes them for records. */
export const sampleField: CheckboxField = {
  name: 'sample',
  type: 'checkbox',
  label: both('Dữ liệu mẫu', 'Sample data'),
  defaultValue: false,
  index: true,
  access: fieldAccessOf('sample'),
  admin: {
    position: 'sidebar',
    readOnly: true,
    condition: (data) => data?.sample === true,
    description: both(
      'Do bản chạy thử tạo ra, không phải số liệu thật.',
      'Made by the demo, not a record.',
    ),
  },
}
