import type { Field } from 'payload'

import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { longText } from '../fields/requiredText'
import { both, option } from '../fields/words'

/** What a text says of a picture in it (src/domain/text/pictureLook.ts); nothing said is as wide as the words, captioned by the library. */
export const pictureFields: Field[] = [
  {
    name: 'width',
    type: 'select',
    label: both('Khổ ảnh', 'Width'),
    options: [
      option('normal', 'Thường: bằng khổ chữ', 'As wide as the words'),
      option('wide', 'Rộng: hơn khổ chữ', 'Wider than the words'),
      option('full', 'Toàn khổ: bằng bề ngang trang', 'As wide as the page'),
    ],
  },
  longText({
    name: 'caption',
    label: both('Chú thích trong bài này', 'Caption in this text'),
    maxLength: MAX_CAPTION,
    admin: {
      description: both(
        'Để trống thì bạn đọc thấy chú thích của thư viện ảnh.',
        'Empty: the caption of the library.',
      ),
    },
  }),
]
