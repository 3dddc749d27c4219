import type { GroupField } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'
import { ALERT_KINDS } from '@/domain/alert/kinds'
import { WORK_SUBJECTS } from '@/domain/notice/workEvents'
import { ALERT_KIND_WORDS } from '@/newsroom/words/alertWords'
import { WORK_SUBJECT_WORDS } from '@/newsroom/words/workEvents'

import { both } from '../fields/words'

/** What a person wants by mail; the inbox holds everything all the same. */
export const mailField: GroupField = {
  name: 'mail',
  type: 'group',
  label: both('Thông báo qua thư điện tử', 'Notices by mail'),
  access: fieldAccessOf('accountMail'),
  admin: {
    description: both(
      'Mọi cảnh báo và việc chờ bạn vẫn nằm ở trang Thông báo. Thư chỉ ghi tên việc và đường dẫn, gom thành một bản tin, không gửi từ 21 giờ đến 6 giờ.',
      'Every alert and whatever waits for you stays in the inbox. Mail holds titles and links, in one digest, never from 21:00 to 6:00.',
    ),
  },
  fields: [
    {
      name: 'digest',
      type: 'checkbox',
      defaultValue: true,
      label: both('Gửi bản tin cho tôi', 'Send me the digest'),
    },
    {
      name: 'mutedKinds',
      type: 'select',
      hasMany: true,
      label: both('Không gửi thư về các loại cảnh báo', 'No mail about these alerts'),
      options: ALERT_KINDS.map((kind) => ({ value: kind, label: ALERT_KIND_WORDS[kind] })),
      admin: { condition: (_, siblings) => siblings?.digest !== false },
    },
    {
      name: 'mutedWork',
      type: 'select',
      hasMany: true,
      label: both('Không gửi thư về việc chờ tôi ở', 'No mail about work that waits for me'),
      options: WORK_SUBJECTS.map((value) => ({ value, label: WORK_SUBJECT_WORDS[value] })),
      admin: { condition: (_, siblings) => siblings?.digest !== false },
    },
  ],
}
