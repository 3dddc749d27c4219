import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { offerOfOutlet } from '@/access/offerOfOutlet'
import { checkMakeUp } from '@/newsroom/issues/hooks/checkMakeUp'
import { completeIssue } from '@/newsroom/issues/hooks/completeIssue'
import { issueEndpoints } from '@/staff-api/endpoints/issueEndpoints'
import { judgeIssueByHand } from '@/newsroom/issues/hooks/judgeByHand'
import { keepIssuesThatAired } from '@/newsroom/issues/hooks/keepIssuesThatAired'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { foldSearch } from '../fields/foldSearch'
import { importedFrom } from '../fields/importedFrom'
import { relation } from '../fields/relation'
import { longText, plainText } from '../fields/requiredText'
import { sampleField } from '../fields/sample'
import { keepSearchText, searchFields } from '../fields/searchText'
import { wholeNumber } from '../fields/wholeNumber'
import { both, GROUPS } from '../fields/words'
import { waiverField } from './waiverField'

/** What the page of an issue shows is not in its form. */
const onPageOnly = () => false

/** One edition or episode of a column (một số), as planned. What really happened is its airings. */
export const Issues: CollectionConfig = {
  slug: 'issues',
  disableDuplicate: true,
  labels: { singular: both('Số', 'Issue'), plural: both('Số', 'Issues') },
  admin: {
    group: GROUPS.columns,
    components: {
      Description: '/admin/plans/TraceHeader#TraceHeader',
      views: {
        edit: {
          page: {
            Component: '/admin/issues/IssueView#IssueView',
            path: '/trang',
            tab: { label: 'Số', href: '/trang', order: 50 },
          },
          default: {
            tab: { label: 'Sửa thông tin', href: '', order: 200 },
          },
          rundown: {
            Component: '/admin/rundown/editor/RundownTab#RundownTab',
            path: '/khung-chuong-trinh',
            tab: { label: 'Khung chương trình', href: '/khung-chuong-trinh', order: 150 },
          },
        },
      },
    },
    useAsTitle: 'label',
    // From the list one comes to the page; its form is a tab beside it.
    formatDocURL: ({ defaultURL, viewType }) =>
      viewType === 'list' ? `${defaultURL}/trang` : defaultURL,
    defaultColumns: ['label', 'column', 'plannedAt', 'title', 'cancelled', 'makesUp'],
    listSearchableFields: ['label', 'title', 'searchText'],
  },
  defaultSort: '-plannedAt',
  access: accessOf('issues'),
  endpoints: issueEndpoints,
  hooks: {
    beforeOperation: [foldSearch],
    beforeValidate: [checkMakeUp],
    beforeChange: [judgeIssueByHand, completeIssue, keepSearchText('label', 'title')],
    afterChange: [
      logChanges(
        'plannedAt',
        'cancelled',
        'cancelReason',
        'waiver',
        'makesUp',
        'number',
        'request',
        'stepsDone',
      ),
    ],
    beforeDelete: [keepIssuesThatAired],
    afterDelete: [logDeletion('plannedAt', 'cancelled')],
  },
  indexes: [{ fields: ['column', 'plannedAt'] }, { fields: ['outlet', 'plannedAt'] }],
  fields: [
    relation({
      name: 'column',
      to: 'columns',
      label: both('Chuyên mục', 'Column'),
      required: true,
      index: true,
    }),
    plainText({ name: 'title', label: both('Tên số', 'Title') }),
    {
      type: 'row',
      fields: [
        {
          name: 'plannedAt',
          type: 'date',
          index: true,
          label: both('Giờ phát, giờ đăng dự kiến', 'Planned at'),
          admin: {
            date: {
              pickerAppearance: 'dayAndTime',
              displayFormat: 'dd/MM/yyyy HH:mm',
              timeFormat: 'HH:mm',
            },
          },
        },
        wholeNumber({
          name: 'number',
          label: both('Số thứ tự trong năm', 'Number'),
          min: 1,
          max: 100_000,
          admin: {
            description: both(
              'Để trống thì hệ thống đánh số tiếp theo.',
              'Next free one when empty.',
            ),
          },
        }),
      ],
    },
    relation({
      name: 'makesUp',
      to: 'issues',
      label: both('Phát bù cho số', 'Makes up for'),
      index: true,
      admin: {
        description: both('Một số bù xóa đúng một số lỡ.', 'Clears exactly one missed issue.'),
      },
    }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxDepth: 1,
      maxRows: 30,
      label: both('Chủ đề', 'Topics'),
    },
    relation({
      name: 'request',
      to: 'requests',
      label: both('Theo đề nghị', 'By request'),
      index: true,
      filterOptions: offerOfOutlet(),
      admin: {
        description: both('Văn bản đề nghị phát số này.', 'The request this issue answers.'),
      },
    }),
    longText({ name: 'summary', label: both('Nội dung dự kiến', 'Summary'), maxLength: 2000 }),
    {
      name: 'cancelled',
      type: 'checkbox',
      label: both('Hủy số này', 'Cancelled'),
      defaultValue: false,
      index: true,
    },
    {
      ...longText({
        name: 'cancelReason',
        label: both('Lý do hủy', 'Why cancelled'),
        admin: { condition: (data) => data?.cancelled === true },
        maxLength: 500,
      }),
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        !(siblingData as { cancelled?: boolean }).cancelled ||
        (typeof value === 'string' && value.trim() !== '') ||
        'Hủy một số cần ghi lý do. Hãy viết một câu.',
    } as ReturnType<typeof longText>,
    waiverField,
    {
      name: 'articles',
      type: 'join',
      collection: 'articles',
      on: 'issue',
      label: both('Tin bài của số', 'Articles'),
      maxDepth: 1,
      defaultLimit: 20,
      admin: { condition: onPageOnly, allowCreate: false },
    },
    {
      name: 'airings',
      type: 'join',
      collection: 'airings',
      on: 'issue',
      label: both('Các lượt phát', 'Airings'),
      maxDepth: 1,
      defaultLimit: 20,
      admin: { condition: onPageOnly, allowCreate: false },
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
      name: 'year',
      type: 'number',
      index: true,
      label: both('Năm', 'Year'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'label',
      type: 'text',
      label: both('Số', 'Label'),
      access: fieldAccessOf('computed'),
      admin: { hidden: true },
    },
    // One number of a column's year belongs to one issue, and one date of its rule to one planned issue.
    {
      name: 'numberKey',
      type: 'text',
      unique: true,
      admin: { hidden: true },
      access: fieldAccessOf('computed'),
    },
    {
      name: 'slotKey',
      type: 'text',
      unique: true,
      admin: { hidden: true },
      access: fieldAccessOf('computed'),
    },
    // Which steps of the column somebody marked as done, by the step's key: who and when. Deadlines are computed.
    {
      name: 'stepsDone',
      type: 'json',
      access: fieldAccessOf('computed'),
      admin: { hidden: true },
    },
    ...importedFrom,
    sampleField,
    ...searchFields,
  ],
}
