import type { GroupField } from 'payload'

import { readAccent } from '@/domain/brand/accent'

import { longText, plainText } from './requiredText'
import { both } from './words'

const NO_COLOUR =
  'Màu nhấn phải là sáu chữ số thập lục phân, ví dụ #0b5a5a. Hãy chép lại mã màu, hoặc để trống để dùng màu chung.'

const accent = plainText({
  name: 'accent',
  label: both('Màu nhấn', 'Accent'),
  maxLength: 7,
  admin: {
    description: both(
      'Mã màu, ví dụ #0b5a5a. Chữ khó đọc trên nền sáng hay nền tối thì trang tự dùng sắc đậm hơn hoặc nhạt hơn của màu này; xem ở dưới.',
      'A colour that is hard to read is used darker or lighter.',
    ),
    components: { afterInput: ['/admin/brand/AccentPreview#AccentPreview'] },
  },
})

/** How the website of an outlet looks beside what all have: its sign, its colour, its own words at the foot. */
export const siteLook: GroupField = {
  name: 'site',
  type: 'group',
  label: both('Trang của kênh', 'Website'),
  fields: [
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      maxDepth: 1,
      label: both('Biểu trưng', 'Logo'),
      admin: {
        description: both(
          'Ảnh này hiện công khai ở đầu mọi trang của kênh, cạnh tên. Nền trong suốt thì đọc được cả trên nền tối.',
          'Public, beside the name at the head of every page.',
        ),
      },
    },
    {
      ...accent,
      hooks: {
        beforeValidate: [
          ({ value }: { value?: unknown }) =>
            typeof value === 'string' ? (readAccent(value) ?? value.trim()) : value,
        ],
      },
      validate: (value: unknown) =>
        !value || (typeof value === 'string' && readAccent(value) !== null) || NO_COLOUR,
    },
    longText({
      name: 'about',
      label: both('Lời ở chân trang', 'Words of the footer'),
      maxLength: 1000,
      admin: {
        description: both(
          'Hiện dưới tên kênh ở chân mọi trang, ví dụ đường dây nóng, bản quyền. Mỗi dòng một ý.',
          'Under the name at the foot of every page.',
        ),
      },
    }),
  ],
} as GroupField
