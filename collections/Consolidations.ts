import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { CONSOLIDATION_STATES } from '@/domain/report/way/consolidation'
import { CONSOLIDATION_STATE_WORDS } from '@/newsroom/words/consolidations'
import { consolidationEndpoints } from '@/staff-api/endpoints/consolidationEndpoints'

import { relation } from './fields/relation'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

/**
 * What a body draws up of the reports of the outlets it supervises, and closes: then the periods inside are closed too
 * (domain.md §3 rule 5). Written by the use cases of src/newsroom/reports/consolidation alone.
 */
export const Consolidations: CollectionConfig = {
  slug: 'consolidations',
  disableDuplicate: true,
  labels: {
    singular: both('Báo cáo tổng hợp', 'Consolidated report'),
    plural: both('Báo cáo tổng hợp', 'Consolidated reports'),
  },
  admin: { group: GROUPS.obligations, useAsTitle: 'label', hidden: true },
  defaultSort: '-to',
  lockDocuments: false,
  access: accessOf('consolidations'),
  endpoints: consolidationEndpoints,
  fields: [
    // Organisation, year and window: there is one. Of days of its own something random.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'label', type: 'text', required: true, label: both('Báo cáo', 'Report') },
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan tổng hợp', 'Organisation'),
      required: true,
      index: true,
    }),
    // The name of its rule as it was; empty for days of its own, which close nothing.
    { name: 'window', type: 'text', label: both('Kỳ báo cáo', 'Window') },
    { name: 'year', type: 'number', required: true, index: true, label: both('Năm', 'Year') },
    { name: 'from', type: 'text', required: true, label: both('Từ ngày', 'From') },
    { name: 'to', type: 'text', required: true, index: true, label: both('Đến hết ngày', 'To') },
    { name: 'due', type: 'text', label: both('Hạn gửi', 'Due') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'preparing',
      index: true,
      label: both('Trạng thái', 'State'),
      options: CONSOLIDATION_STATES.map((state) => ({
        value: state,
        label: CONSOLIDATION_STATE_WORDS[state],
      })),
    },
    { name: 'text', type: 'json', label: both('Lời báo cáo', 'Text') },
    // One more with every text that is kept: who writes on an older one is told.
    { name: 'textRevision', type: 'number', required: true, defaultValue: 0 },
    // How many versions there are: of two that close at once one finds what it saw.
    { name: 'closings', type: 'number', required: true, defaultValue: 0 },
    relation({ name: 'preparedBy', to: 'users', label: both('Người lập', 'Prepared by') }),
    relation({ name: 'askedBy', to: 'users', label: both('Người đề nghị mở lại', 'Asked by') }),
    { name: 'askReason', type: 'textarea', label: both('Lý do mở lại', 'Why opened again') },
    sampleField,
  ],
}
