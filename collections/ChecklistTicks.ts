import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/** What somebody said was done for one revision of a text. Written by src/newsroom/articles/actions/tickItem.ts alone. */
export const ChecklistTicks: CollectionConfig = {
  slug: 'checklist-ticks',
  disableDuplicate: true,
  labels: {
    singular: both('Mục đã đánh dấu', 'Ticked item'),
    plural: both('Mục đã đánh dấu', 'Ticked items'),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: '-at',
  lockDocuments: false,
  access: accessOf('checklist-ticks'),
  indexes: [{ fields: ['articleId', 'revisionNumber'] }],
  fields: [
    // An id and no link: the row goes after its article is deleted for good, not with it.
    { name: 'articleId', type: 'text', required: true, label: both('Tin bài', 'Article') },
    ofOutlet(),
    {
      name: 'revisionNumber',
      type: 'number',
      required: true,
      label: both('Lần sửa', 'Revision'),
    },
    // As the checklist had them: a reworded item is another one.
    { name: 'words', type: 'text', required: true, label: both('Việc đã làm', 'What was done') },
    relation({ name: 'by', to: 'users', label: both('Người đánh dấu', 'By') }),
    { name: 'at', type: 'date', required: true, label: both('Lúc', 'At') },
  ],
}
