import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { codeField } from './fields/codeField'
import { holderField } from './fields/holderField'
import { both, GROUPS, option } from './fields/words'

/** Each run of a scheduled task: that it ran is itself something to be seen. */
export const CronRuns: CollectionConfig = {
  slug: 'cron-runs',
  disableDuplicate: true,
  labels: { singular: both('Lần chạy', 'Run'), plural: both('Tác vụ định kỳ', 'Scheduled runs') },
  admin: {
    group: GROUPS.system,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'startedAt',
    defaultColumns: ['task', 'startedAt', 'finishedAt', 'status', 'summary'],
  },
  defaultSort: '-startedAt',
  lockDocuments: false,
  access: accessOf('cron-runs'),
  indexes: [{ fields: ['task', 'startedAt'] }],
  fields: [
    codeField({
      name: 'task',
      vocabulary: 'task',
      required: true,
      index: true,
      label: both('Tác vụ', 'Task'),
    }),
    // Task and slot: of several workers one runs it.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    holderField,
    {
      name: 'startedAt',
      type: 'date',
      required: true,
      index: true,
      label: both('Bắt đầu', 'Started'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    {
      name: 'finishedAt',
      type: 'date',
      label: both('Kết thúc', 'Finished'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      label: both('Kết quả', 'Status'),
      options: [
        option('running', 'Đang chạy', 'Running'),
        option('done', 'Xong', 'Done'),
        option('failed', 'Lỗi', 'Failed'),
      ],
    },
    { name: 'summary', type: 'text', label: both('Tóm tắt', 'Summary') },
    { name: 'error', type: 'textarea', label: both('Lỗi', 'Error') },
  ],
}
