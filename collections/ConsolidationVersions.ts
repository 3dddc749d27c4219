import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'
import { closeOwedConsolidation } from '@/newsroom/reports/owed/closeOwed'

import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/**
 * What a body closed: the figures of its outlets as each froze them, the text with its figures in words, what became of
 * the periods inside. Rows are only ever added, by src/newsroom/reports/consolidation alone.
 */
export const ConsolidationVersions: CollectionConfig = {
  slug: 'consolidation-versions',
  disableDuplicate: true,
  labels: {
    singular: both('Bản tổng hợp đã chốt', 'Consolidated report as closed'),
    plural: both('Các bản tổng hợp đã chốt', 'Consolidated reports as closed'),
  },
  admin: { group: GROUPS.obligations, useAsTitle: 'label', hidden: true },
  defaultSort: '-closedAt',
  lockDocuments: false,
  access: accessOf('consolidation-versions'),
  hooks: {
    beforeChange: [refuseChange],
    afterChange: [closeOwedConsolidation],
    beforeDelete: [refuseDelete],
  },
  fields: [
    // The report and the number: of two that close at once one is kept.
    { name: 'key', type: 'text', required: true, unique: true },
    // An id and no link: what was closed stays as it is, whatever becomes of other rows.
    { name: 'consolidation', type: 'text', required: true, index: true },
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan tổng hợp', 'Organisation'),
      required: true,
      index: true,
    }),
    { name: 'number', type: 'number', required: true, label: both('Bản', 'Version') },
    { name: 'label', type: 'text', required: true, label: both('Báo cáo', 'Report') },
    // Consolidated of src/newsroom/reports/consolidation/consolidationSubject.ts.
    { name: 'content', type: 'json', required: true, label: both('Số liệu', 'Figures') },
    // Each with its heading, as written and with its figures in words.
    { name: 'sections', type: 'json', required: true, label: both('Lời báo cáo', 'Text') },
    // Of figures, periods and text together; number, date and signer of the paper are no part of it.
    {
      ...{ name: 'hash', type: 'text', required: true, index: true },
      label: both('Mã kiểm tra', 'Checksum'),
    },
    { name: 'closedBy', type: 'text', label: both('Mã người chốt', 'Account of who closed') },
    { name: 'closedByName', type: 'text', label: both('Người chốt', 'Closed by') },
    { name: 'closedAt', type: 'date', required: true, label: both('Chốt lúc', 'Closed at') },
    // Why there is another one: the reason of an adjustment, or why it was opened again.
    { name: 'reason', type: 'textarea', label: both('Lý do', 'Reason') },
    // The id of the version that it takes the place of.
    { name: 'restates', type: 'text', label: both('Thay bản', 'Restates') },
  ],
}
