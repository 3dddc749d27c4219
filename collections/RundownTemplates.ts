import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { requiredText } from './fields/requiredText'
import { both, GROUPS } from './fields/words'

/**
 * Rows to begin a rundown of a column with: fixed times are kept as seconds after on air. Written by the use cases of
 * src/newsroom/rundowns alone.
 */
export const RundownTemplates: CollectionConfig = {
  slug: 'rundown-templates',
  disableDuplicate: true,
  labels: {
    singular: both('Mẫu khung', 'Rundown template'),
    plural: both('Mẫu khung', 'Rundown templates'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'name', hidden: true },
  defaultSort: 'name',
  lockDocuments: false,
  access: accessOf('rundown-templates'),
  fields: [
    // A column has one template of a name.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    relation({
      name: 'column',
      to: 'columns',
      label: both('Chuyên mục', 'Column'),
      required: true,
      index: true,
    }),
    ofOutlet(),
    requiredText({ name: 'name', label: both('Tên mẫu', 'Name'), maxLength: 100 }),
    { name: 'rows', type: 'json', required: true, label: both('Các mục', 'Rows') },
    relation({ name: 'by', to: 'users', label: both('Người lưu', 'By') }),
    { name: 'at', type: 'date', required: true, label: both('Lúc', 'At') },
  ],
}
