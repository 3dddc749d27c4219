import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { SCHEDULE_STATES } from '@/domain/workflow/schedule'
import { scheduleEndpoints } from '@/staff-api/endpoints/scheduleEndpoints'
import { SCHEDULE_STATE_WORDS } from '@/newsroom/words/scheduleStates'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/**
 * The month's issues of one outlet as one document: prepared, submitted, approved as a set, and then compared with what
 * became of it. Written by the use cases of src/newsroom/schedules alone; the ledger never reads it.
 */
export const Schedules: CollectionConfig = {
  slug: 'schedules',
  disableDuplicate: true,
  labels: { singular: both('Lịch tháng', 'Schedule'), plural: both('Lịch tháng', 'Schedules') },
  admin: {
    group: GROUPS.columns,
    useAsTitle: 'label',
    defaultColumns: ['label', 'outlet', 'month', 'state', 'approvedAt'],
    hidden: true,
  },
  defaultSort: '-month',
  lockDocuments: false,
  access: accessOf('schedules'),
  endpoints: scheduleEndpoints,
  fields: [
    // Outlet and month: there is one.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'label', type: 'text', required: true, label: both('Lịch', 'Schedule') },
    ofOutlet(),
    { name: 'month', type: 'text', required: true, index: true, label: both('Tháng', 'Month') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'preparing',
      index: true,
      label: both('Trạng thái', 'State'),
      options: SCHEDULE_STATES.map((state) => ({
        value: state,
        label: SCHEDULE_STATE_WORDS[state],
      })),
    },
    {
      name: 'preparedBy',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      maxDepth: 1,
      maxRows: 100,
      label: both('Người lập, người sửa', 'Prepared by'),
    },
    relation({ name: 'submittedBy', to: 'users', label: both('Người trình', 'Submitted by') }),
    { name: 'submittedAt', type: 'date', label: both('Trình lúc', 'Submitted at') },
    relation({ name: 'approvedBy', to: 'users', label: both('Người duyệt', 'Approved by') }),
    { name: 'approvedAt', type: 'date', label: both('Duyệt lúc', 'Approved at') },
    { name: 'returnReason', type: 'textarea', label: both('Lý do trả lại', 'Why returned') },
    // The set as approved: one row per issue. What differs now is shown against it.
    {
      name: 'baseline',
      type: 'array',
      maxRows: 400,
      label: both('Lịch đã duyệt', 'Baseline'),
      labels: { singular: both('số', 'issue'), plural: both('số', 'issues') },
      fields: [
        { name: 'issue', type: 'text', required: true },
        { name: 'label', type: 'text' },
        { name: 'plannedAt', type: 'date' },
        { name: 'cancelled', type: 'checkbox', defaultValue: false },
      ],
    },
  ],
}
