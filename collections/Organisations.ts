import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { foldSearch } from './fields/foldSearch'
import { civilDate, validity } from './fields/civilDate'
import { relation } from './fields/relation'
import { plainText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS, option } from './fields/words'

/** Bodies that order, supervise or own outlets; not the outlets themselves (domain.md §1). */
export const Organisations: CollectionConfig = {
  slug: 'organisations',
  disableDuplicate: true,
  labels: { singular: both('Cơ quan', 'Organisation'), plural: both('Cơ quan', 'Organisations') },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'validFrom', 'validTo'],
    listSearchableFields: ['name', 'shortName', 'searchText'],
  },
  defaultSort: 'sortKey',
  access: accessOf('organisations'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [keepSearchText('name', 'shortName')],
    afterChange: [
      logChanges(
        'name',
        'shortName',
        'kind',
        'parent',
        'validFrom',
        'validTo',
        'predecessors',
        'formerNames',
      ),
    ],
    afterDelete: [
      logDeletion(
        'name',
        'shortName',
        'kind',
        'parent',
        'validFrom',
        'validTo',
        'predecessors',
        'formerNames',
      ),
    ],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên cơ quan', 'Name'), index: true }),
    plainText({ name: 'shortName', label: both('Tên viết tắt', 'Short name'), maxLength: 60 }),
    {
      name: 'kind',
      type: 'select',
      label: both('Loại', 'Kind'),
      required: true,
      defaultValue: 'department',
      options: [
        option('government', 'Ủy ban nhân dân', 'People’s committee'),
        option('department', 'Sở, ban, ngành', 'Department'),
        option('press', 'Cơ quan báo chí', 'Press agency'),
        option('district', 'Đơn vị địa phương', 'Local unit'),
        option('other', 'Khác', 'Other'),
      ],
    },
    relation({
      name: 'parent',
      to: 'organisations',
      label: both('Cơ quan chủ quản', 'Parent body'),
    }),
    ...validity({ required: false }),
    {
      name: 'predecessors',
      type: 'relationship',
      relationTo: 'organisations',
      hasMany: true,
      maxDepth: 1,
      label: both('Tiền thân', 'Predecessors'),
      admin: {
        description: both(
          'Cơ quan đã sáp nhập hoặc đổi thành cơ quan này.',
          'Bodies this one came from.',
        ),
      },
    },
    {
      name: 'formerNames',
      type: 'array',
      label: both('Tên theo thời gian', 'Names by date'),
      labels: { singular: both('tên', 'name'), plural: both('tên', 'names') },
      maxRows: 20,
      admin: {
        description: both(
          'Báo cáo cũ in tên đúng vào ngày của nó.',
          'Old reports print the name of their date.',
        ),
      },
      fields: [
        requiredText({ name: 'name', label: both('Tên', 'Name') }),
        civilDate({ name: 'from', label: both('Từ ngày', 'From'), required: true }),
        civilDate({
          name: 'to',
          label: both('Đến ngày', 'To'),
          notBefore: { field: 'from', label: 'ngày bắt đầu' },
        }),
      ],
    },
    ...searchFields,
  ],
}
