import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import {
  INDICATOR_GROUPS,
  INDICATOR_MEASURES,
  INDICATOR_SPLITS,
} from '@/domain/report/indicator/types'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import {
  INDICATOR_GROUP_WORDS,
  INDICATOR_MEASURE_WORDS,
  INDICATOR_SPLIT_WORDS,
} from '@/newsroom/words/indicators'

import { foldSearch } from './fields/foldSearch'
import { requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

const LOGGED = ['name', 'unit', 'group', 'measure', 'split', 'order']

const optionsOf = <Value extends string>(
  values: readonly Value[],
  words: Record<Value, Record<'vi' | 'en', string>>,
) => values.map((value) => ({ value, label: words[value] }))

/** What a report counts beside its figures, or shows of them under a name of its own (domain.md §6). */
export const Indicators: CollectionConfig = {
  slug: 'indicators',
  disableDuplicate: true,
  labels: {
    singular: both('Chỉ tiêu báo cáo', 'Indicator'),
    plural: both('Chỉ tiêu báo cáo', 'Indicators'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'unit', 'group', 'measure', 'split', 'order'],
    listSearchableFields: ['name', 'searchText'],
  },
  defaultSort: 'order',
  access: accessOf('indicators'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [keepSearchText('name')],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên chỉ tiêu', 'Name'), maxLength: 160 }),
    requiredText({ name: 'unit', label: both('Đơn vị tính', 'Unit'), maxLength: 40 }),
    {
      ...{ name: 'group', type: 'select', required: true },
      label: both('Nhóm', 'Group'),
      options: optionsOf(INDICATOR_GROUPS, INDICATOR_GROUP_WORDS),
    },
    {
      ...{ name: 'measure', type: 'select' },
      label: both('Tính từ', 'Computed from'),
      options: optionsOf(INDICATOR_MEASURES, INDICATOR_MEASURE_WORDS),
      admin: {
        description: both(
          'Để trống thì kênh tự nhập số liệu kèm nguồn.',
          'Empty: outlets enter it, with a source.',
        ),
      },
    },
    {
      ...{ name: 'split', type: 'select', required: true, defaultValue: 'none' },
      label: both('Chia nhỏ', 'Broken down'),
      options: optionsOf(INDICATOR_SPLITS, INDICATOR_SPLIT_WORDS),
    },
    wholeNumber({
      ...{ name: 'order', label: both('Thứ tự', 'Order'), min: 0, max: 10_000, index: true },
    }),
    ...searchFields,
    sampleField,
  ],
}
