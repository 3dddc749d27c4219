import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

/**
 * Things whose public side may have changed, or may change by itself at an instant, until the change log was brought up to them
 * (docs/adr/0025). Nobody meets them.
 */
export const ChangeMarks: CollectionConfig = {
  slug: 'change-marks',
  disableDuplicate: true,
  admin: { hidden: true },
  lockDocuments: false,
  access: accessOf('change-marks'),
  fields: [
    { name: 'thing', type: 'text', required: true, index: true },
    // Empty: now.
    { name: 'dueAt', type: 'date', index: true },
    // Of a walk through all rows: the last that was compared.
    { name: 'after', type: 'text' },
  ],
}
