import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

/**
 * That an issue or an airing of a column is otherwise than before, a row for each act that changed one (src/database/factMarks.ts):
 * what was read before it does not hold any more. Nobody meets them.
 */
export const FactMarks: CollectionConfig = {
  slug: 'fact-marks',
  disableDuplicate: true,
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  access: accessOf('fact-marks'),
  fields: [
    // An id and no link: a column that is gone has marks of before.
    { name: 'column', type: 'text', required: true, index: true },
    // Random, so that no two lists of marks add up to the same.
    { name: 'stamp', type: 'number', required: true },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
