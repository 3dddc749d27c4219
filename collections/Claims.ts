import type { CollectionConfig } from 'payload'

import { nobody } from '@/access/nobody'

/** Rows that say who may do something now (src/database/claim.ts). Nobody meets them. */
export const Claims: CollectionConfig = {
  slug: 'claims',
  disableDuplicate: true,
  admin: { hidden: true },
  lockDocuments: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    // Which process, so that one that has died holds nothing.
    { name: 'holder', type: 'text', index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
}
