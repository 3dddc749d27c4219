import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { offerOfOutlet } from '@/access/offerOfOutlet'
import { offerOutlets } from '@/access/offerOutlets'
import { NEWSROOM_ROLES } from '@/access/roles'
import { settleActivity } from '@/newsroom/activities/hooks/settleActivity'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { civilDate } from './fields/civilDate'
import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { longText, plainText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { webAddress } from './fields/webAddress'
import { both, GROUPS } from './fields/words'

const LOGGED = [
  ...['outlet', 'kind', 'title', 'plannedOn', 'doneOn', 'place'],
  ...['quantities', 'topics', 'files', 'evidenceUrl', 'note'],
]

/**
 * What was done for communication that is no issue and no article: leaflets handed out, a class held, a screen that showed
 * it. Counted by reports from the day it was done, as of when that was recorded (report.md, Activities).
 */
export const Activities: CollectionConfig = {
  slug: 'activities',
  disableDuplicate: true,
  labels: {
    singular: both('Hoạt động', 'Activity'),
    plural: both('Hoạt động', 'Activities'),
  },
  admin: {
    group: GROUPS.columns,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'doneOn', 'quantities', 'place', 'outlet'],
    listSearchableFields: ['title', 'searchText'],
  },
  defaultSort: '-doneOn',
  access: accessOf('activities'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [settleActivity, keepSearchText('title', 'place')],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  indexes: [{ fields: ['outlet', 'doneOn'] }],
  fields: [
    requiredText({ name: 'title', label: both('Tên hoạt động', 'Title'), maxLength: 200 }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets(NEWSROOM_ROLES),
    }),
    relation({
      name: 'kind',
      to: 'activity-kinds',
      label: both('Loại hoạt động', 'Kind'),
      required: true,
      index: true,
    }),
    {
      name: 'quantities',
      type: 'json',
      label: both('Số lượng', 'Quantities'),
      admin: {
        components: {
          Field: '/admin/activities/QuantitiesField#QuantitiesField',
          Cell: '/admin/activities/QuantitiesCell#QuantitiesCell',
        },
        description: both(
          'Chưa đếm được thì để trống: hệ thống ghi là chưa rõ, khác với số 0.',
          'Empty is not known, which is not 0.',
        ),
      },
    },
    civilDate({
      name: 'doneOn',
      label: both('Ngày thực hiện', 'Done on'),
      index: true,
      admin: {
        description: both(
          'Để trống khi mới là dự kiến. Báo cáo chỉ tính hoạt động đã thực hiện.',
          'Empty while it is planned; reports count what was done.',
        ),
      },
    }),
    civilDate({
      name: 'plannedOn',
      label: both('Ngày dự kiến', 'Planned on'),
      index: true,
    }),
    plainText({ name: 'place', label: both('Địa điểm', 'Place'), maxLength: 200 }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxDepth: 1,
      maxRows: 30,
      label: both('Chủ đề', 'Topics'),
    },
    {
      name: 'files',
      type: 'relationship',
      relationTo: 'files',
      hasMany: true,
      maxDepth: 1,
      maxRows: 30,
      label: both('Ảnh, văn bản chứng minh', 'Proof'),
      filterOptions: offerOfOutlet({ orShared: true }),
    },
    webAddress({ name: 'evidenceUrl', label: both('Đường dẫn chứng cứ', 'Evidence link') }),
    longText({ name: 'note', label: both('Ghi chú', 'Note'), maxLength: 2000 }),
    {
      name: 'recordedAt',
      type: 'date',
      index: true,
      label: both('Ghi nhận lúc', 'Recorded at'),
      access: fieldAccessOf('computed'),
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data?.recordedAt),
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      },
    },
    ...searchFields,
    sampleField,
  ],
}
