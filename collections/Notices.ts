import type { CollectionConfig } from 'payload'

import { nobody } from '@/access/nobody'
import { readOwnNotices } from '@/access/readOwnNotices'
import { noticeEndpoints } from '@/newsroom/notices/noticeEndpoints'

import { relation } from './fields/relation'
import { both, GROUPS, option } from './fields/words'

/**
 * The inboxes: one row per person and fact, and a second one when the fact goes up to the head. It holds no words of the
 * alert: those are read through it, by whoever may still read it.
 */
export const Notices: CollectionConfig = {
  slug: 'notices',
  disableDuplicate: true,
  labels: { singular: both('Thông báo', 'Notice'), plural: both('Thông báo', 'Notices') },
  admin: { group: GROUPS.system, hidden: true },
  defaultSort: '-openedAt',
  lockDocuments: false,
  access: { read: readOwnNotices, create: nobody, update: nobody, delete: nobody },
  endpoints: noticeEndpoints,
  indexes: [{ fields: ['user', 'openedAt'] }, { fields: ['user', 'mail'] }],
  fields: [
    // Person, fact and reason in one string: nobody is told twice.
    { name: 'key', type: 'text', required: true, unique: true },
    relation({
      name: 'user',
      to: 'users',
      label: both('Người nhận', 'To'),
      required: true,
      index: true,
    }),
    relation({
      name: 'alert',
      to: 'alerts',
      label: both('Cảnh báo', 'Alert'),
      required: true,
      index: true,
    }),
    {
      name: 'reason',
      type: 'select',
      required: true,
      label: both('Vì sao', 'Why'),
      options: [
        option('alert', 'Việc của kênh', 'The outlet’s matter'),
        option('escalation', 'Quá hạn chưa xong', 'Not settled in time'),
      ],
    },
    // The occurrence of the fact it tells of: one that comes back is unread again.
    { name: 'openedAt', type: 'date', required: true, label: both('Lúc', 'At') },
    { name: 'readAt', type: 'date', index: true, label: both('Đã đọc lúc', 'Read at') },
    // The mail that tells of it, once there is one: no fact is mailed twice to a person.
    relation({ name: 'mail', to: 'mails', label: both('Thư', 'Mail'), index: true }),
  ],
}
