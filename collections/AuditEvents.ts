import type { CollectionConfig, Field } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'
import { addSalt } from '@/newsroom/audit/hooks/addSalt'
import { keepSearchable } from '@/newsroom/audit/hooks/keepSearchable'
import { tellOfEvent } from '@/newsroom/notices/hooks/tellOfEvent'
import { tellOfCounted } from '@/newsroom/reports/counted/tellOfCounted'

import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

const line = (name: string, vi: string, en: string, index = false): Field => ({
  name,
  type: 'text',
  label: both(vi, en),
  index,
})

/**
 * Who did what, when, from where, before and after. Added to by the system only; never changed, by anybody. It is read
 * on pages of its own (src/admin/log); what people are told of their work follows from it.
 */
export const AuditEvents: CollectionConfig = {
  slug: 'audit-events',
  disableDuplicate: true,
  labels: { singular: both('Dòng nhật ký', 'Audit event'), plural: both('Nhật ký', 'Audit log') },
  admin: { group: GROUPS.system, useAsTitle: 'subjectTitle', hidden: true },
  defaultSort: '-at',
  lockDocuments: false,
  access: accessOf('audit-events'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [refuseChange, keepSearchable, addSalt],
    afterChange: [tellOfEvent, tellOfCounted],
    beforeDelete: [refuseDelete],
  },
  // The newest lines of a thing, of an outlet, of a kind of thing, of a person, without sorting the log.
  indexes: [
    { fields: ['subjectCollection', 'subjectId', 'at'] },
    { fields: ['subjectCollection', 'at'] },
    { fields: ['outlet', 'at'] },
    { fields: ['actor', 'at'] },
  ],
  fields: [
    { name: 'at', type: 'date', required: true, index: true, label: both('Lúc', 'At') },
    relation({ name: 'actor', to: 'users', label: both('Tài khoản', 'Account'), index: true }),
    line('actorName', 'Người thực hiện', 'Actor'),
    {
      name: 'action',
      type: 'text',
      required: true,
      index: true,
      label: both('Việc', 'Action'),
    },
    line('subjectCollection', 'Loại', 'Collection'),
    line('subjectId', 'Mã', 'Subject id', true),
    line('subjectTitle', 'Đối tượng', 'Subject'),
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), index: true }),
    line('from', 'Từ', 'From'),
    line('to', 'Thành', 'To'),
    { name: 'reason', type: 'textarea', label: both('Lý do', 'Reason') },
    { name: 'before', type: 'json', label: both('Trước', 'Before') },
    { name: 'after', type: 'json', label: both('Sau', 'After') },
    // From where: for those who run the system alone.
    {
      name: 'address',
      type: 'text',
      label: both('Địa chỉ mạng', 'Address'),
      access: fieldAccessOf('networkAddress'),
    },
    // The thing's name and the person's, without accents: what a line is found by.
    line('searchText', 'Chữ không dấu', 'Text without accents'),
    // Keeps what is personal from being guessed by its hash (src/newsroom/audit/sealedFields.ts).
    { name: 'salt', type: 'text', access: fieldAccessOf('internal'), admin: { hidden: true } },
  ],
}
