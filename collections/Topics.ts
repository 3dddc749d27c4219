import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { REFORM_FIELDS } from '@/domain/report/indicator/types'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { REFORM_FIELD_ENGLISH, REFORM_FIELD_WORDS } from '@/newsroom/words/indicators'

import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { longText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

const LOGGED = ['plan', 'code', 'title', 'text', 'parent', 'reformField'] as const

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
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
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
    {
      ...{ name: 'reformField', type: 'select' },
      label: both('Lĩnh vực cải cách', 'Reform field'),
      options: REFORM_FIELDS.map((value) => ({
        ...{ value, label: both(REFORM_FIELD_WORDS[value], REFORM_FIELD_ENGLISH[value]) },
      })),
      admin: {
        description: both(
          'Chỉ tiêu chia theo lĩnh vực cải cách tính số, tin bài của chủ đề này vào lĩnh vực đó.',
          'Indicators by reform field count what carries this topic there.',
        ),
      },
    },
    { name: 'label', type: 'text', admin: { hidden: true } },
    ...searchFields,
  ],
}
