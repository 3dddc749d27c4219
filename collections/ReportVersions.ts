import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'
import { indexCounted } from '@/newsroom/reports/counted/indexCounted'
import { closeOwed } from '@/newsroom/reports/owed/closeOwed'

import { ofOutlet } from './fields/ownedBy'
import { both, GROUPS } from './fields/words'

/**
 * What an outlet sent: the whole output of the figures, the text with its figures in words, the names as they were
 * (report.md, Frozen figures). Rows are only ever added, by src/newsroom/reports alone.
 */
export const ReportVersions: CollectionConfig = {
  slug: 'report-versions',
  disableDuplicate: true,
  labels: {
    singular: both('Bản báo cáo đã gửi', 'Report as sent'),
    plural: both('Các bản báo cáo đã gửi', 'Reports as sent'),
  },
  admin: { group: GROUPS.obligations, useAsTitle: 'label', hidden: true },
  defaultSort: '-cutOff',
  lockDocuments: false,
  access: accessOf('report-versions'),
  hooks: {
    beforeChange: [refuseChange],
    afterChange: [indexCounted, closeOwed],
    beforeDelete: [refuseDelete],
  },
  fields: [
    // The report and the number: of two that freeze at once one is kept.
    { name: 'key', type: 'text', required: true, unique: true },
    // An id and no link: what was sent stays as it is, whatever becomes of other rows.
    { name: 'report', type: 'text', required: true, index: true },
    ofOutlet(),
    { name: 'number', type: 'number', required: true, label: both('Bản', 'Version') },
    { name: 'label', type: 'text', required: true, label: both('Báo cáo', 'Report') },
    { name: 'cutOff', type: 'date', required: true, label: both('Chốt số liệu lúc', 'Cut-off') },
    // FrozenFigures of src/domain/report/frozen.ts.
    { name: 'figures', type: 'json', required: true, label: both('Số liệu', 'Figures') },
    // What outlets, columns, obligations, topics and kinds were called.
    { name: 'names', type: 'json', required: true, label: both('Tên gọi', 'Names') },
    // ReportPeriod of src/domain/report/reportPeriods.ts, of the window: what a consolidated report closes.
    { name: 'periods', type: 'json', label: both('Các kỳ nghĩa vụ', 'Periods') },
    // Each with its heading, as written and with its figures in words.
    { name: 'sections', type: 'json', required: true, label: both('Lời báo cáo', 'Text') },
    { name: 'comparisons', type: 'json', required: true, label: both('So sánh', 'Comparisons') },
    // PaperIssue of src/domain/report/paper/types.ts; none in what was sent before there were papers.
    { name: 'issues', type: 'json', label: both('Các số được tính', 'Issues counted') },
    // IndicatorRow of src/domain/report/indicator/types.ts.
    { name: 'indicators', type: 'json', label: both('Chỉ tiêu', 'Indicators') },
    // Of all of these (versionHash.ts); a number and a date that papers get later are no part of it.
    {
      ...{ name: 'hash', type: 'text', required: true, index: true },
      label: both('Mã kiểm tra', 'Checksum'),
    },
    { name: 'sentBy', type: 'text', label: both('Mã người gửi', 'Account of the sender') },
    { name: 'sentByName', type: 'text', label: both('Người gửi', 'Sent by') },
    { name: 'sentAt', type: 'date', required: true, label: both('Gửi lúc', 'Sent at') },
    // Why it was sent anew: what the one before was returned for.
    { name: 'reason', type: 'textarea', label: both('Lý do gửi lại', 'Why sent anew') },
    // The id of the version that it takes the place of.
    { name: 'restates', type: 'text', label: both('Thay bản', 'Restates') },
  ],
}
