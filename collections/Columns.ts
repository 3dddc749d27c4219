import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { idOf } from '@/access/membership'
import { offerOutlets } from '@/access/offerOutlets'
import { SCHEDULE_ROLES } from '@/access/roles'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { refuseStaleIssues } from '@/newsroom/columns/hooks/refuseStaleIssues'
import { columnEndpoints } from '@/staff-api/endpoints/columnEndpoints'

import { deadlineSteps } from './fields/deadlineSteps'
import { foldSearch } from './fields/foldSearch'
import { civilDate, validity } from './fields/civilDate'
import { recurrenceRuleField } from './fields/recurrenceRule'
import { relation } from './fields/relation'
import { longText, plainText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { slugField } from './fields/slug'
import { timeOfDayField } from './fields/timeOfDay'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS, option } from './fields/words'

/** A recurring strand of an outlet (chuyên mục, chuyên trang): what is due when, in which slot. */
export const Columns: CollectionConfig = {
  slug: 'columns',
  disableDuplicate: true,
  labels: { singular: both('Chuyên mục', 'Column'), plural: both('Chuyên mục', 'Columns') },
  admin: {
    group: GROUPS.columns,
    components: {
      Description: '/admin/columns/ColumnHeader#ColumnHeader',
      edit: { SaveButton: '/admin/columns/ColumnSaveButton#ColumnSaveButton' },
    },
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'outlet', 'time', 'validFrom', 'validTo'],
    listSearchableFields: ['name', 'searchText'],
  },
  defaultSort: 'sortKey',
  access: accessOf('columns'),
  endpoints: columnEndpoints,
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [refuseStaleIssues, keepSearchText('name', 'description')],
    afterChange: [
      logChanges(
        ...[
          'name',
          'publishesRecordings',
          'outlet',
          'kind',
          'rrule',
          'time',
          'durationMinutes',
          'channel',
          'shortMonths',
        ],
        ...[
          'holidayPolicy',
          'textTemplate',
          'ruleStart',
          'ruleFrom',
          'exceptions',
          'tolerancePercent',
          'toleranceSeconds',
          'validFrom',
          'validTo',
        ],
      ),
    ],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên chuyên mục', 'Name') }),
    slugField({ from: 'name', unique: true }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets(SCHEDULE_ROLES),
    }),
    {
      name: 'kind',
      type: 'select',
      label: both('Loại', 'Kind'),
      required: true,
      defaultValue: 'programme',
      options: [
        option('programme', 'Chuyên mục phát sóng', 'Programme'),
        option('page', 'Chuyên trang, chuyên mục đăng bài', 'Page'),
      ],
    },
    longText({ name: 'description', label: both('Giới thiệu', 'Description'), maxLength: 1000 }),
    {
      name: 'publishesRecordings',
      type: 'checkbox',
      defaultValue: false,
      label: both('Cho bạn đọc nghe, xem lại', 'Publish recordings'),
      admin: {
        description: both(
          'Trang của mỗi số đã phát hiện bản ghi hoặc đường dẫn chứng cứ và các mục đã phát, kèm giờ. Bỏ chọn là thôi hiện ngay.',
          'The page of an issue that aired shows its recording or link, and what aired when.',
        ),
      },
    },
    { type: 'row', fields: validity() },
    {
      type: 'collapsible',
      label: both('Lịch', 'Schedule'),
      fields: [
        recurrenceRuleField(),
        civilDate({
          name: 'ruleStart',
          label: both('Đếm nhịp từ ngày', 'Counted from'),
          admin: {
            condition: (data) => /INTERVAL=(?!1\b)|COUNT=/.test(String(data?.rrule ?? '')),
            description: both(
              'Ngày đầu của “2 tuần một lần”, “10 lần”. Để trống thì đếm từ ngày có hiệu lực.',
              'Where intervals and counts begin; the first day of validity when empty.',
            ),
          },
        }),
        // Set when a changed schedule begins later than today: before that day no issue is planned by it.
        {
          name: 'ruleFrom',
          type: 'text',
          label: both('Lịch hiện tại áp dụng từ', 'Schedule holds from'),
          access: fieldAccessOf('computed'),
          admin: { hidden: true },
        },
        {
          type: 'row',
          fields: [
            timeOfDayField({ name: 'time', label: both('Giờ phát, giờ đăng', 'Time') }),
            wholeNumber({
              name: 'durationMinutes',
              label: both('Thời lượng (phút)', 'Duration (minutes)'),
              min: 0,
              max: 1440,
            }),
            plainText({
              name: 'channel',
              label: both('Kênh sóng, vị trí', 'Channel'),
              maxLength: 60,
            }),
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'shortMonths',
              type: 'select',
              label: both('Tháng thiếu ngày', 'Short months'),
              required: true,
              defaultValue: 'skip',
              options: [
                option('skip', 'Bỏ qua tháng đó', 'Skip the month'),
                option('clamp', 'Lấy ngày cuối tháng', 'Take the last day'),
              ],
            },
            {
              name: 'holidayPolicy',
              type: 'select',
              label: both('Khi trùng ngày nghỉ', 'On holidays'),
              required: true,
              defaultValue: 'keep',
              options: [
                option('keep', 'Giữ nguyên', 'Keep'),
                option('moveBefore', 'Chuyển sang ngày trước', 'Move before'),
                option('moveAfter', 'Chuyển sang ngày sau', 'Move after'),
                option('excuse', 'Được nghỉ, không tính thiếu', 'Excuse'),
              ],
            },
          ],
        },
        {
          name: 'exceptions',
          type: 'array',
          label: both('Ngày không phát', 'Exceptions'),
          labels: { singular: both('ngày', 'date'), plural: both('ngày', 'dates') },
          maxRows: 200,
          fields: [civilDate({ name: 'date', label: both('Ngày', 'Date'), required: true })],
        },
        {
          type: 'row',
          fields: [
            wholeNumber({
              name: 'tolerancePercent',
              label: both('Được lệch (%)', 'Tolerance (%)'),
              min: 0,
              max: 100,
              defaultValue: 3,
            }),
            wholeNumber({
              name: 'toleranceSeconds',
              label: both('Được lệch tối đa (giây)', 'Tolerance (seconds)'),
              min: 0,
              max: 3600,
              defaultValue: 30,
            }),
          ],
        },
      ],
    },
    {
      type: 'collapsible',
      label: both('Hạn chuẩn bị', 'Deadlines'),
      fields: deadlineSteps,
    },
    {
      type: 'collapsible',
      label: both('Khung chương trình', 'Rundown'),
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            wholeNumber({
              name: 'rundownOverSeconds',
              label: both('Khối được dôi (giây)', 'Block over (seconds)'),
              min: 0,
              max: 3600,
              defaultValue: 5,
            }),
            wholeNumber({
              name: 'rundownUnderSeconds',
              label: both('Khối được hụt (giây)', 'Block under (seconds)'),
              min: 0,
              max: 3600,
              defaultValue: 30,
            }),
            wholeNumber({
              name: 'rundownGapSeconds',
              label: both('Được trống giữa mục (giây)', 'Hole (seconds)'),
              min: 0,
              max: 3600,
              defaultValue: 30,
            }),
          ],
        },
      ],
    },
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
      name: 'textTemplate',
      to: 'text-templates',
      label: both('Mẫu bài thường dùng', 'Usual text template'),
      filterOptions: ({ data }) =>
        data?.outlet ? { outlet: { equals: idOf(data.outlet) } } : true,
      admin: {
        description: both(
          'Người viết bài mới của chuyên mục được gợi ý mẫu này.',
          'Offered first to who begins a text of the column.',
        ),
      },
    }),
    sampleField,
    ...searchFields,
  ],
}
