import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { longText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

/** The content groups that a plan orders (II.1): a closed list, versioned with its plan. */
export const Topics: CollectionConfig = {
  slug: 'topics',
  disableDuplicate: true,
  labels: { singular: both('Chủ đề', 'Topic'), plural: both('Chủ đề', 'Topics') },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'label',
    defaultColumns: ['code', 'title', 'plan'],
    listSearchableFields: ['title', 'code', 'searchText'],
  },
  defaultSort: 'code',
  access: accessOf('topics'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [
      keepSearchText('title', 'code'),
      ({ data, originalDoc }) => ({
        ...data,
        label: `${data.code ?? originalDoc?.code} ${data.title ?? originalDoc?.title}`,
      }),
    ],
    afterChange: [logChanges('plan', 'code', 'title', 'text', 'parent')],
    afterDelete: [logDeletion('plan', 'code', 'title', 'text', 'parent')],
  },
  fields: [
    relation({
      name: 'plan',
      to: 'plans',
      label: both('Kế hoạch', 'Plan'),
      required: true,
      index: true,
    }),
    requiredText({ name: 'code', label: both('Mã', 'Code'), maxLength: 20, index: true }),
    requiredText({ name: 'title', label: both('Tên chủ đề', 'Title'), maxLength: 200 }),
    longText({ name: 'text', label: both('Nguyên văn', 'Full text'), maxLength: 10_000 }),
    relation({ name: 'parent', to: 'topics', label: both('Thuộc chủ đề', 'Part of') }),
    { name: 'label', type: 'text', admin: { hidden: true } },
    ...searchFields,
  ],
}
