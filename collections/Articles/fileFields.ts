import type { Field } from 'payload'

import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { longText } from '../fields/requiredText'
import { both } from '../fields/words'

/** What a text says of a document, a sound or a film in it (src/domain/text/textFile.ts). */
export const fileFields: Field[] = [
  longText({
    name: 'caption',
    label: both('Chú thích trong bài này', 'Caption in this text'),
    maxLength: MAX_CAPTION,
  }),
  {
    name: 'poster',
    type: 'upload',
    relationTo: 'media',
    label: both('Ảnh chờ của video', 'Picture shown before the video is played'),
    admin: {
      description: both(
        'Chỉ dùng cho video: bạn đọc thấy ảnh này trước khi bấm phát.',
        'For a video alone.',
      ),
    },
  },
]
