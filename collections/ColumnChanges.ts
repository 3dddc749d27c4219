import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { civilDate } from './fields/civilDate'
import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { both, GROUPS, option } from './fields/words'

/**
 * Changes of a column's schedule with all they do to planned issues, written down before the first of it is done: one
 * cut short is gone on with, and the last one can be taken back. Written by src/newsroom/columns alone.
 */
export const ColumnChanges: CollectionConfig = {
  slug: 'column-changes',
  disableDuplicate: true,
  labels: {
    singular: both('Lần đổi lịch', 'Schedule change'),
    plural: both('Các lần đổi lịch', 'Schedule changes'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'reason', hidden: true },
  defaultSort: '-at',
  lockDocuments: false,
  access: accessOf('column-changes'),
  fields: [
    relation({
      name: 'column',
      to: 'columns',
      label: both('Chuyên mục', 'Column'),
      required: true,
      index: true,
    }),
    ofOutlet(),
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: both('Trạng thái', 'State'),
      options: [
        option('applying', 'Đang đổi', 'Applying'),
        option('applied', 'Đã đổi', 'Applied'),
        option('undoing', 'Đang hoàn tác', 'Undoing'),
        option('undone', 'Đã hoàn tác', 'Undone'),
      ],
    },
    civilDate({ name: 'from', label: both('Áp dụng từ ngày', 'From'), required: true }),
    { name: 'before', type: 'json', required: true, label: both('Lịch cũ', 'Before') },
    { name: 'after', type: 'json', required: true, label: both('Lịch mới', 'After') },
    // What is done to each issue, as it was and as it will be; `undo` is what taking it back does.
    { name: 'steps', type: 'json', required: true, label: both('Các bước', 'Steps') },
    { name: 'undo', type: 'json', label: both('Hoàn tác', 'Undo') },
    { name: 'reason', type: 'text', required: true, label: both('Lý do', 'Reason') },
    relation({ name: 'by', to: 'users', label: both('Người đổi', 'By') }),
    { name: 'at', type: 'date', required: true, index: true, label: both('Lúc', 'At') },
  ],
}
