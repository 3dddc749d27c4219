import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { REPORT_STATES } from '@/domain/report/way/moves'
import { REPORT_STATE_WORDS } from '@/newsroom/words/reportStates'
import { outletReportPaperEndpoint } from '@/staff-api/endpoints/outletReportPaperEndpoint'
import { reportEndpoints } from '@/staff-api/endpoints/reportEndpoints'
import { reportIndicatorEndpoint } from '@/staff-api/endpoints/reportIndicatorEndpoint'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

/**
 * A periodic report of one outlet, or one of days of its own: prepared, sent, returned or accepted. Written by the use
 * cases of src/newsroom/reports alone; what was sent is kept by report-versions.
 */
export const Reports: CollectionConfig = {
  slug: 'reports',
  disableDuplicate: true,
  labels: { singular: both('Báo cáo', 'Report'), plural: both('Báo cáo', 'Reports') },
  admin: {
    group: GROUPS.obligations,
    useAsTitle: 'label',
    defaultColumns: ['label', 'outlet', 'due', 'state'],
    hidden: true,
  },
  defaultSort: '-to',
  lockDocuments: false,
  access: accessOf('reports'),
  endpoints: [...reportEndpoints, outletReportPaperEndpoint, reportIndicatorEndpoint],
  fields: [
    // Outlet, year and window: there is one. Of days of its own something random.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'label', type: 'text', required: true, label: both('Báo cáo', 'Report') },
    ofOutlet(),
    // The name of its rule as it was; empty for days of its own.
    { name: 'window', type: 'text', label: both('Kỳ báo cáo', 'Window') },
    { name: 'year', type: 'number', required: true, index: true, label: both('Năm', 'Year') },
    { name: 'from', type: 'text', required: true, label: both('Từ ngày', 'From') },
    { name: 'to', type: 'text', required: true, index: true, label: both('Đến hết ngày', 'To') },
    { name: 'due', type: 'text', index: true, label: both('Hạn gửi', 'Due') },
    // The ranges that its figures are of, as its rules had them when it was begun.
    { name: 'ranges', type: 'json', required: true, label: both('Các khoảng', 'Ranges') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'preparing',
      index: true,
      label: both('Trạng thái', 'State'),
      options: REPORT_STATES.map((state) => ({ value: state, label: REPORT_STATE_WORDS[state] })),
    },
    { name: 'text', type: 'json', label: both('Lời báo cáo', 'Text') },
    // One more with every text that is kept: who writes on an older one is told.
    { name: 'textRevision', type: 'number', required: true, defaultValue: 0 },
    relation({ name: 'preparedBy', to: 'users', label: both('Người lập', 'Prepared by') }),
    relation({ name: 'sentBy', to: 'users', label: both('Người gửi', 'Sent by') }),
    { name: 'sentAt', type: 'date', label: both('Gửi lúc', 'Sent at') },
    { name: 'returnReason', type: 'textarea', label: both('Lý do trả lại', 'Why returned') },
    relation({ name: 'acceptedBy', to: 'users', label: both('Người tiếp nhận', 'Accepted by') }),
    { name: 'acceptedAt', type: 'date', label: both('Tiếp nhận lúc', 'Accepted at') },
    // It stays while a restatement is on its way.
    { name: 'acceptedVersion', type: 'number', label: both('Bản tiếp nhận', 'Accepted version') },
    sampleField,
  ],
}
