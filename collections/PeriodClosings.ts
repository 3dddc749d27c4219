import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'

import { ofOutlet } from './fields/ownedBy'
import { both, GROUPS } from './fields/words'

/**
 * A period of an obligation as it was closed: its numbers and the issues they count (domain.md §3 rule 5); an adjustment
 * is another row beside it. Rows are only ever added, by src/newsroom/reports/consolidation alone.
 */
export const PeriodClosings: CollectionConfig = {
  slug: 'period-closings',
  disableDuplicate: true,
  labels: {
    singular: both('Kỳ nghĩa vụ đã đóng', 'Closed period'),
    plural: both('Các kỳ nghĩa vụ đã đóng', 'Closed periods'),
  },
  admin: { group: GROUPS.obligations, hidden: true },
  defaultSort: '-closedAt',
  lockDocuments: false,
  access: accessOf('period-closings'),
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  fields: [
    // Obligation, period and number: of two reports that close a period at once one does.
    { name: 'key', type: 'text', required: true, unique: true },
    // Ids and no links: what was closed stays as it is, whatever becomes of other rows.
    { name: 'obligation', type: 'text', required: true, index: true },
    { name: 'period', type: 'text', required: true, label: both('Kỳ', 'Period') },
    ofOutlet(),
    { name: 'number', type: 'number', required: true, label: both('Lần', 'Number') },
    // LedgerRow of src/domain/obligation/ledger/types.ts.
    { name: 'row', type: 'json', required: true, label: both('Số liệu', 'Figures') },
    { name: 'consolidation', type: 'text', required: true, index: true },
    // The number of the version of the consolidated report.
    { name: 'version', type: 'number', required: true, label: both('Bản tổng hợp', 'Version') },
    { name: 'closedAt', type: 'date', required: true, label: both('Đóng lúc', 'Closed at') },
    { name: 'closedByName', type: 'text', label: both('Người đóng', 'Closed by') },
    // Of an adjustment.
    { name: 'reason', type: 'textarea', label: both('Lý do điều chỉnh', 'Why adjusted') },
  ],
}
