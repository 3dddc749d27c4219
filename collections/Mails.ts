import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { mailEndpoints } from '@/staff-api/endpoints/mailEndpoints'

import { holderField } from './fields/holderField'
import { relation } from './fields/relation'
import { both, GROUPS, option } from './fields/words'

const DAY_AND_TIME = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
} as const

/** The outbox: one row per digest and person. What it says is written when it is sent; it is not kept here. */
export const Mails: CollectionConfig = {
  slug: 'mails',
  disableDuplicate: true,
  labels: { singular: both('Thư', 'Mail'), plural: both('Thư đã gửi, chờ gửi', 'Mails') },
  admin: {
    group: GROUPS.system,
    components: { Description: '/admin/alerts/MailHeader#MailHeader' },
    useAsTitle: 'label',
    defaultColumns: ['label', 'user', 'status', 'attempts', 'nextAttemptAt', 'sentAt'],
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: accessOf('mails'),
  endpoints: mailEndpoints,
  indexes: [{ fields: ['status', 'nextAttemptAt'] }],
  fields: [
    // While it is put together there is one per person; then the key is its own.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'label', type: 'text', label: both('Thư', 'Mail') },
    relation({
      name: 'user',
      to: 'users',
      label: both('Người nhận', 'To'),
      required: true,
      index: true,
    }),
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      label: both('Tình trạng', 'Status'),
      options: [
        option('collecting', 'Đang gom', 'Being put together'),
        option('waiting', 'Chờ gửi', 'Waiting'),
        option('sending', 'Đang gửi', 'Being sent'),
        option('sent', 'Đã gửi', 'Sent'),
        option('failed', 'Không gửi được', 'Failed'),
        option('dropped', 'Không cần gửi nữa', 'Not needed any more'),
      ],
    },
    {
      name: 'attempts',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: both('Số lần thử', 'Attempts'),
    },
    {
      name: 'nextAttemptAt',
      type: 'date',
      index: true,
      label: both('Thử lại lúc', 'Next attempt'),
      admin: DAY_AND_TIME,
    },
    { name: 'collectedAt', type: 'date', index: true, admin: { hidden: true } },
    { name: 'claimedAt', type: 'date', admin: { hidden: true } },
    holderField,
    { name: 'sentAt', type: 'date', label: both('Gửi lúc', 'Sent at'), admin: DAY_AND_TIME },
    { name: 'facts', type: 'number', label: both('Số việc', 'Facts') },
    { name: 'problem', type: 'textarea', label: both('Lỗi', 'Error') },
  ],
}
