import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { REMIND_DAYS } from '@/domain/report/way/owed'
import { checkReportRule } from '@/newsroom/reports/hooks/checkReportRule'

import { validity } from './fields/civilDate'
import { foldSearch } from './fields/foldSearch'
import { monthDay } from './fields/monthDay'
import { relation } from './fields/relation'
import { plainText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

const LOGGED = [
  ...['name', 'fromMonthDay', 'fromPreviousYear', 'toMonthDay', 'cumulative', 'dueMonthDay'],
  ...['remindDays', 'validFrom', 'validTo', 'source', 'plan'],
]

/** Which reports a year has: their days and when they are due. Dated data, since rules differ and change (domain.md §3). */
export const ReportRules: CollectionConfig = {
  slug: 'report-rules',
  disableDuplicate: true,
  labels: {
    singular: both('Kỳ báo cáo', 'Report rule'),
    plural: both('Các kỳ báo cáo', 'Report rules'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'fromMonthDay', 'toMonthDay', 'dueMonthDay', 'validFrom', 'validTo'],
    listSearchableFields: ['name', 'searchText'],
  },
  defaultSort: 'toMonthDay',
  access: accessOf('report-rules'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [checkReportRule, keepSearchText('name', 'source')],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên kỳ báo cáo', 'Name'), maxLength: 60 }),
    {
      type: 'row',
      fields: [
        monthDay({ name: 'fromMonthDay', label: both('Từ ngày', 'From') }),
        monthDay({ name: 'toMonthDay', label: both('Đến hết ngày', 'To') }),
        monthDay({ name: 'dueMonthDay', label: both('Hạn gửi', 'Due') }),
      ],
    },
    wholeNumber({
      name: 'remindDays',
      label: both('Nhắc trước hạn (ngày)', 'Remind before it is due (days)'),
      min: 0,
      max: 90,
      defaultValue: REMIND_DAYS,
      admin: {
        description: both(
          'Ngày bắt đầu nhắc rơi vào ngày nghỉ thì nhắc từ ngày làm việc trước đó.',
          'Where that day is a day off, from the workday before it.',
        ),
      },
    }),
    {
      name: 'fromPreviousYear',
      type: 'checkbox',
      defaultValue: false,
      label: both('Bắt đầu từ năm trước', 'From the year before'),
    },
    {
      name: 'cumulative',
      type: 'checkbox',
      defaultValue: false,
      label: both('Lũy kế từ đầu năm báo cáo', 'Over the year so far'),
      admin: {
        description: both(
          'Báo cáo có cả số liệu từ báo cáo trước và số liệu lũy kế; hai khoảng tính riêng.',
          'It has figures since the report before, and of the year so far.',
        ),
      },
    },
    {
      name: 'years',
      type: 'ui',
      label: both('Các năm tới', 'Coming years'),
      admin: { components: { Field: '/admin/reports/RuleYears#RuleYears' } },
    },
    { type: 'row', fields: validity({ required: false }) },
    plainText({
      name: 'source',
      label: both('Căn cứ', 'Source'),
      maxLength: 200,
      admin: {
        description: both('Văn bản quy định kỳ báo cáo này.', 'The document that says so.'),
      },
    }),
    relation({ name: 'plan', to: 'plans', label: both('Kế hoạch', 'Plan') }),
    ...searchFields,
    sampleField,
  ],
}
