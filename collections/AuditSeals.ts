import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'

import { both, GROUPS } from './fields/words'

/**
 * The chain that shows whether the log is as it was written (docs/adr/0014): each seal names a batch of its rows with their
 * hashes, and the seal before. Added to by the worker alone; `npm run doctor` compares.
 */
export const AuditSeals: CollectionConfig = {
  slug: 'audit-seals',
  disableDuplicate: true,
  labels: {
    singular: both('Niêm phong nhật ký', 'Seal of the log'),
    plural: both('Niêm phong nhật ký', 'Seals of the log'),
  },
  admin: { group: GROUPS.system, useAsTitle: 'hash', hidden: true },
  defaultSort: '-sequence',
  lockDocuments: false,
  access: accessOf('audit-seals'),
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  fields: [
    // 1, 2, 3 …: of two workers that seal at once, one gets the number.
    { name: 'sequence', type: 'number', required: true, unique: true },
    { name: 'sealedAt', type: 'date', required: true },
    // When the first of its rows was made, and up to when every row there was is in this seal or one before.
    { name: 'firstAt', type: 'date', required: true, index: true },
    { name: 'until', type: 'date', required: true, index: true },
    { name: 'count', type: 'number', required: true },
    // Of each row: id, time, action, hash of what is sealed, hash of what is personal.
    { name: 'rows', type: 'json', required: true },
    { name: 'rowsHash', type: 'text', required: true },
    { name: 'previousHash', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
}
