import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { both } from './fields/words'

/**
 * The change log: a row for every event the public may see, in one order without gaps (docs/adr/0025). Rows are only ever
 * added, by src/newsroom/changes alone; the public reads them at /api/v1/changes.
 */
export const Changes: CollectionConfig = {
  slug: 'changes',
  disableDuplicate: true,
  labels: {
    singular: both('Thay đổi công khai', 'Public change'),
    plural: both('Các thay đổi công khai', 'Public changes'),
  },
  admin: { hidden: true },
  defaultSort: '-sequence',
  lockDocuments: false,
  access: accessOf('changes'),
  fields: [
    // From 1, each the one before and one: what gives rows their order.
    { name: 'sequence', type: 'number', required: true, unique: true },
    // src/domain/changes/kinds.ts
    { name: 'kind', type: 'text', required: true },
    // Its type and id. No link: the row stays when the thing is deleted.
    { name: 'thing', type: 'text', required: true, index: true },
    // An id, for the same reason.
    { name: 'outlet', type: 'text', index: true },
    { name: 'at', type: 'date', required: true },
    // Of a text: the key of what readers have from then on.
    { name: 'publication', type: 'text' },
    // Why the public has nothing of it from then on.
    { name: 'gone', type: 'text' },
    // What the public has of it from then on: ids, instants and hashes, no words.
    { name: 'parts', type: 'json', required: true },
  ],
}
