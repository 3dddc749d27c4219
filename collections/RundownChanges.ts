import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'

import { ofOutlet, ofRundown } from './fields/ownedBy'
import { relation } from './fields/relation'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

/**
 * Every change of a rundown, in order and without gaps: the row with a revision's unique key is the change; the entries
 * are brought in line with it afterwards (src/newsroom/rundowns/catchUp.ts). Added to by the system only.
 */
export const RundownChanges: CollectionConfig = {
  slug: 'rundown-changes',
  disableDuplicate: true,
  labels: {
    singular: both('Lần sửa khung', 'Rundown change'),
    plural: both('Các lần sửa khung', 'Rundown changes'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'key', hidden: true },
  defaultSort: '-revision',
  lockDocuments: false,
  access: accessOf('rundown-changes'),
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  indexes: [{ fields: ['rundown', 'revision'] }],
  fields: [
    ofRundown(),
    ofOutlet(),
    wholeNumber({
      name: 'revision',
      label: both('Lần sửa', 'Revision'),
      min: 1,
      max: 1_000_000_000,
      required: true,
    }),
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    relation({ name: 'by', to: 'users', label: both('Người sửa', 'By'), index: true }),
    { name: 'at', type: 'date', required: true, label: both('Lúc', 'At') },
    // The window it was made in, which must not apply it a second time.
    { name: 'client', type: 'text' },
    // What was done, as editors understand it.
    { name: 'operations', type: 'json', required: true, label: both('Thao tác', 'Operations') },
    // What rows hold after it: to be written again as often as need be.
    { name: 'rows', type: 'json', required: true },
    { name: 'settings', type: 'json' },
  ],
}
