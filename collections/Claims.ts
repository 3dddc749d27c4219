import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

/** Rows that say who may do something now (src/database/claim.ts). Nobody meets them. */
export const Claims: CollectionConfig = {
  slug: 'claims',
  disableDuplicate: true,
  admin: { hidden: true },
  lockDocuments: false,
  access: accessOf('claims'),
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    // Which process, so that one that has died holds nothing.
    { name: 'holder', type: 'text', index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
}
