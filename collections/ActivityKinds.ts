import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { checkKind } from '@/newsroom/activities/hooks/checkKind'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { foldSearch } from './fields/foldSearch'
import { requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

const MAX_UNIT = 40
const LOGGED = ['name', 'units', 'order']

/** Forms of communication beside issues and articles, with what they are counted in (plan 97, II.2). */
export const ActivityKinds: CollectionConfig = {
  slug: 'activity-kinds',
  disableDuplicate: true,
  labels: {
    singular: both('Loại hoạt động', 'Kind of activity'),
    plural: both('Loại hoạt động', 'Kinds of activities'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'units', 'order'],
    listSearchableFields: ['name', 'searchText'],
  },
  defaultSort: 'order',
  access: accessOf('activity-kinds'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [checkKind, keepSearchText('name')],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên loại', 'Name'), maxLength: 120, index: true }),
    {
      name: 'units',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 6,
      label: both('Đơn vị tính', 'Units'),
      labels: { singular: both('đơn vị', 'unit'), plural: both('đơn vị', 'units') },
      admin: {
        description: both(
          'Ví dụ: bản; hoặc lớp và lượt người. Mỗi đơn vị một dòng.',
          'For example: copies; or classes and people.',
        ),
      },
      fields: [requiredText({ name: 'unit', label: both('Đơn vị', 'Unit'), maxLength: MAX_UNIT })],
    },
    wholeNumber({
      name: 'order',
      label: both('Thứ tự', 'Order'),
      min: 0,
      max: 10_000,
      index: true,
      admin: {
        description: both('Thứ tự trong danh sách và báo cáo.', 'The order in lists and reports.'),
      },
    }),
    ...searchFields,
  ],
}
