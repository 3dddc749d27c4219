import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/** What an outlet entered of an indicator in one of its reports. Written by src/newsroom/reports/actions/enterIndicators.ts alone. */
export const IndicatorValues: CollectionConfig = {
  slug: 'indicator-values',
  disableDuplicate: true,
  labels: {
    singular: both('Số liệu chỉ tiêu', 'Value of an indicator'),
    plural: both('Số liệu chỉ tiêu', 'Values of indicators'),
  },
  admin: { group: GROUPS.obligations, useAsTitle: 'key', hidden: true },
  lockDocuments: false,
  access: accessOf('indicator-values'),
  fields: [
    // The report, the indicator and the part: there is one.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'report', type: 'text', required: true, index: true, label: both('Báo cáo', 'Report') },
    ofOutlet(),
    relation({
      name: 'indicator',
      to: 'indicators',
      label: both('Chỉ tiêu', 'Indicator'),
      required: true,
      index: true,
    }),
    // A code of the breakdown; empty for the whole.
    { name: 'part', type: 'text', label: both('Phần', 'Part') },
    // Empty is not known, which is not 0.
    { name: 'period', type: 'number', label: both('Trong kỳ', 'In the period') },
    { name: 'soFar', type: 'number', label: both('Lũy kế', 'So far') },
    { name: 'source', type: 'textarea', label: both('Nguồn số liệu', 'Source') },
  ],
}
