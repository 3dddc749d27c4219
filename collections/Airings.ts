import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { offerOfOutlet } from '@/access/offerOfOutlet'
import { airingEndpoints } from '@/staff-api/endpoints/airingEndpoints'
import { checkAiring } from '@/newsroom/airings/hooks/checkAiring'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'

import { foldSearchIn } from './fields/foldSearch'
import { importedFrom } from './fields/importedFrom'
import { relation } from './fields/relation'
import { longText, plainText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { wholeNumber } from './fields/wholeNumber'
import { webAddress } from './fields/webAddress'
import { both, GROUPS, option } from './fields/words'

/** What really went out, when and with what proof. Once confirmed it does not change (domain.md §4). */
export const Airings: CollectionConfig = {
  slug: 'airings',
  disableDuplicate: true,
  labels: {
    singular: both('Lượt phát', 'Airing'),
    plural: both('Lượt phát, lượt đăng', 'Airings'),
  },
  admin: {
    group: GROUPS.columns,
    components: { Description: '/admin/plans/TraceHeader#TraceHeader' },
    useAsTitle: 'label',
    defaultColumns: ['label', 'startedAt', 'kind', 'confirmed', 'confirmedBy'],
  },
  defaultSort: '-startedAt',
  access: accessOf('airings'),
  endpoints: airingEndpoints,
  hooks: {
    beforeOperation: [foldSearchIn('issue.searchText')],
    beforeChange: [checkAiring],
    afterChange: [
      logChanges(
        'issue',
        'startedAt',
        'seconds',
        'kind',
        'confirmed',
        'evidenceUrl',
        'evidenceFile',
        'replaces',
        'rejected',
      ),
    ],
  },
  indexes: [
    { fields: ['outlet', 'startedAt'] },
    { fields: ['column', 'startedAt'] },
    // What of an issue lies outside a span is seen without its rows.
    { fields: ['issue', 'startedAt', 'column'] },
  ],
  fields: [
    relation({
      name: 'issue',
      to: 'issues',
      label: both('Số', 'Issue'),
      required: true,
      index: true,
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'startedAt',
          type: 'date',
          required: true,
          index: true,
          label: both('Giờ phát thực tế', 'Started at'),
          admin: {
            date: {
              pickerAppearance: 'dayAndTime',
              displayFormat: 'dd/MM/yyyy HH:mm',
              timeFormat: 'HH:mm',
            },
          },
        },
        wholeNumber({
          name: 'seconds',
          label: both('Thời lượng (giây)', 'Seconds'),
          min: 0,
          max: 86_400,
        }),
        {
          name: 'kind',
          type: 'select',
          label: both('Loại lượt phát', 'Kind'),
          required: true,
          defaultValue: 'first',
          options: [
            option('first', 'Phát mới', 'First run'),
            option('repeat', 'Phát lại', 'Repeat'),
            option('relay', 'Tiếp âm, tiếp sóng', 'Relay'),
          ],
        },
      ],
    },
    plainText({ name: 'channel', label: both('Kênh sóng', 'Channel'), maxLength: 60 }),
    webAddress({ name: 'evidenceUrl', label: both('Đường dẫn chứng cứ', 'Evidence link') }),
    relation({
      name: 'evidenceFile',
      to: 'files',
      label: both('Tệp chứng cứ', 'Evidence file'),
      filterOptions: offerOfOutlet({ orShared: true }),
    }),
    longText({ name: 'note', label: both('Ghi chú', 'Note'), maxLength: 1000 }),
    {
      name: 'confirmed',
      type: 'checkbox',
      label: both('Xác nhận đã phát', 'Confirmed'),
      defaultValue: false,
      index: true,
      admin: {
        description: both(
          'Sau khi xác nhận, lượt phát không sửa được nữa.',
          'It can’t be changed afterwards.',
        ),
      },
    },
    {
      name: 'confirmedBy',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 1,
      label: both('Người xác nhận', 'Confirmed by'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'confirmedAt',
      type: 'date',
      label: both('Xác nhận lúc', 'Confirmed at'),
      access: fieldAccessOf('computed'),
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      },
    },
    // The article whose publication this airing is.
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      index: true,
      maxDepth: 1,
      label: both('Tin bài', 'Article'),
      access: fieldAccessOf('computed'),
      admin: {
        readOnly: true,
        position: 'sidebar',
        condition: (data) => Boolean(data?.article),
      },
    },
    {
      name: 'column',
      type: 'relationship',
      relationTo: 'columns',
      index: true,
      maxDepth: 1,
      label: both('Chuyên mục', 'Column'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    // The rundown whose takes it was made of, and who made it: somebody else confirms.
    relation({
      name: 'rundown',
      to: 'rundowns',
      label: both('Khung chương trình', 'Rundown'),
      index: true,
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.rundown) },
    }),
    relation({
      name: 'reportedBy',
      to: 'users',
      label: both('Người ghi', 'Reported by'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.reportedBy) },
    }),
    // A correction or a rejection is a record of its own: the one it replaces stays and counts no more.
    relation({
      name: 'replaces',
      to: 'airings',
      label: both('Thay cho lượt phát', 'Replaces'),
      index: true,
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.replaces) },
    }),
    relation({
      name: 'replacedBy',
      to: 'airings',
      label: both('Đã thay bằng', 'Replaced by'),
      index: true,
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.replacedBy) },
    }),
    {
      name: 'rejected',
      type: 'checkbox',
      label: both('Bị bác', 'Rejected'),
      defaultValue: false,
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, condition: (data) => data?.rejected === true },
    },
    // What made this row: an article's publication makes just one.
    {
      name: 'sourceKey',
      type: 'text',
      unique: true,
      access: fieldAccessOf('computed'),
      admin: { hidden: true },
    },
    {
      name: 'outlet',
      type: 'relationship',
      relationTo: 'outlets',
      index: true,
      maxDepth: 1,
      label: both('Kênh', 'Outlet'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'label',
      type: 'text',
      label: both('Lượt phát', 'Label'),
      access: fieldAccessOf('computed'),
      admin: { hidden: true },
    },
    ...importedFrom,
    sampleField,
  ],
}
