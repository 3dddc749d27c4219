import type { CollectionConfig } from 'payload'

import { nobody } from '@/access/nobody'
import { readOwnOutlets } from '@/access/readOwnOutlets'

import { relation } from './fields/relation'
import { both, GROUPS, option } from './fields/words'

/** What the check found that needs a person: one row per fact, resolved when the fact is gone. */
export const Alerts: CollectionConfig = {
  slug: 'alerts',
  disableDuplicate: true,
  labels: { singular: both('Cảnh báo', 'Alert'), plural: both('Cảnh báo', 'Alerts') },
  admin: {
    group: GROUPS.obligations,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'message',
    defaultColumns: ['message', 'kind', 'outlet', 'openedAt', 'resolvedAt'],
  },
  defaultSort: '-openedAt',
  lockDocuments: false,
  access: { read: readOwnOutlets, create: nobody, update: nobody, delete: nobody },
  indexes: [{ fields: ['outlet', 'open'] }],
  fields: [
    // The fact itself, in one string: the same fact never makes a second row.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: both('Loại', 'Kind'),
      options: [
        option('missedIssue', 'Số bị lỡ', 'Missed issue'),
        option('shortPeriod', 'Kỳ thiếu', 'Short period'),
        option('atRisk', 'Có nguy cơ thiếu', 'At risk'),
        option('stale', 'Quá hạn cập nhật', 'Stale'),
        option('checkMissing', 'Việc kiểm tra không chạy', 'Check did not run'),
      ],
    },
    { name: 'message', type: 'textarea', required: true, label: both('Nội dung', 'Message') },
    {
      name: 'open',
      type: 'checkbox',
      required: true,
      defaultValue: true,
      index: true,
      label: both('Đang mở', 'Open'),
    },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), index: true }),
    relation({
      name: 'obligation',
      to: 'obligations',
      label: both('Nghĩa vụ', 'Obligation'),
      index: true,
    }),
    { name: 'period', type: 'text', index: true, label: both('Kỳ', 'Period') },
    relation({ name: 'issue', to: 'issues', label: both('Số', 'Issue'), index: true }),
    {
      name: 'openedAt',
      type: 'date',
      required: true,
      index: true,
      label: both('Phát hiện lúc', 'Opened at'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    {
      name: 'resolvedAt',
      type: 'date',
      label: both('Hết lúc', 'Resolved at'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
  ],
}
