import type { CollectionConfig } from 'payload'

import { nobody } from '@/access/nobody'
import { readOwnNotices } from '@/access/readOwnNotices'

import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/** The inbox: an alert as told to one person, once per fact; the mail digest reads the same rows. */
export const Notices: CollectionConfig = {
  slug: 'notices',
  disableDuplicate: true,
  labels: { singular: both('Thông báo', 'Notice'), plural: both('Hộp thông báo', 'Notices') },
  admin: {
    group: GROUPS.obligations,
    useAsTitle: 'message',
    defaultColumns: ['message', 'createdAt', 'readAt'],
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: { read: readOwnNotices, create: nobody, update: nobody, delete: nobody },
  indexes: [{ fields: ['user', 'readAt'] }, { fields: ['user', 'mailedAt'] }],
  fields: [
    // Person and opening of the alert: told once.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    relation({
      name: 'user',
      to: 'users',
      label: both('Người nhận', 'User'),
      required: true,
      index: true,
    }),
    relation({ name: 'alert', to: 'alerts', label: both('Cảnh báo', 'Alert'), index: true }),
    { name: 'message', type: 'textarea', required: true, label: both('Nội dung', 'Message') },
    { name: 'readAt', type: 'date', label: both('Đọc lúc', 'Read at') },
    { name: 'mailedAt', type: 'date', label: both('Gửi thư lúc', 'Mailed at') },
  ],
}
