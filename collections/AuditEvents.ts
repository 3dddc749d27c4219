import type { CollectionConfig, Field } from 'payload'

import { administratorsOnly } from '@/access/administratorsOnly'
import { nobody } from '@/access/nobody'
import { refuseChange, refuseDelete } from '@/newsroom/audit/appendOnly'

import { both, GROUPS } from './fields/words'

const line = (name: string, vi: string, en: string, index = false): Field => ({
  name,
  type: 'text',
  label: both(vi, en),
  index,
})

const state = (name: string, vi: string, en: string): Field => ({
  name,
  type: 'text',
  label: both(vi, en),
  admin: { components: { Cell: '/admin/fields/StateWordCell#StateWordCell' } },
})

/** Who did what, when, from where, before and after. Added to by the system only; never changed, by anybody. */
export const AuditEvents: CollectionConfig = {
  slug: 'audit-events',
  disableDuplicate: true,
  labels: { singular: both('Dòng nhật ký', 'Audit event'), plural: both('Nhật ký', 'Audit log') },
  admin: {
    group: GROUPS.system,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'subjectTitle',
    defaultColumns: ['at', 'actorName', 'action', 'subjectTitle', 'from', 'to', 'reason'],
  },
  defaultSort: '-at',
  lockDocuments: false,
  access: { read: administratorsOnly, create: nobody, update: nobody, delete: nobody },
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  indexes: [{ fields: ['subjectCollection', 'subjectId', 'at'] }],
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: both('Lúc', 'At'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 1,
      index: true,
      label: both('Tài khoản', 'Account'),
    },
    line('actorName', 'Người thực hiện', 'Actor'),
    {
      name: 'action',
      type: 'text',
      required: true,
      index: true,
      label: both('Việc', 'Action'),
      admin: { components: { Cell: '/admin/fields/AuditActionCell#AuditActionCell' } },
    },
    line('subjectCollection', 'Loại', 'Collection'),
    line('subjectId', 'Mã', 'Subject id', true),
    line('subjectTitle', 'Đối tượng', 'Subject'),
    {
      name: 'outlet',
      type: 'relationship',
      relationTo: 'outlets',
      maxDepth: 1,
      index: true,
      label: both('Kênh', 'Outlet'),
    },
    state('from', 'Từ', 'From'),
    state('to', 'Thành', 'To'),
    { name: 'reason', type: 'textarea', label: both('Lý do', 'Reason') },
    { name: 'before', type: 'json', label: both('Trước', 'Before') },
    { name: 'after', type: 'json', label: both('Sau', 'After') },
    line('address', 'Địa chỉ mạng', 'Address'),
  ],
}
