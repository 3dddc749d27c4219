import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { both, GROUPS } from './fields/words'

/**
 * What the figures of each report that was sent name by id, a row for each: by it a fact is known to be counted without
 * reading what was frozen. Follows from report-versions, written by src/newsroom/reports/counted alone.
 */
export const CountedFacts: CollectionConfig = {
  slug: 'counted-facts',
  disableDuplicate: true,
  labels: {
    singular: both('Dữ liệu đã tính', 'Counted fact'),
    plural: both('Dữ liệu đã tính trong báo cáo', 'Counted facts'),
  },
  admin: { group: GROUPS.obligations, hidden: true },
  defaultSort: 'id',
  lockDocuments: false,
  // As old as its version.
  timestamps: false,
  access: accessOf('counted-facts'),
  // How many versions have theirs, and those of a version.
  indexes: [{ fields: ['kind', 'version'] }],
  fields: [
    // Ids and no links: what was sent stays as it is, whatever becomes of other rows.
    { name: 'version', type: 'text', required: true },
    { name: 'report', type: 'text', required: true },
    // The collection; of every version there is a row of itself, so that one which counts nothing is known too.
    { name: 'kind', type: 'text', required: true },
    { name: 'fact', type: 'text', required: true, index: true },
    // When whose report it is was first told that it changed.
    { name: 'toldAt', type: 'date', label: both('Đã báo lúc', 'Told at') },
  ],
}
