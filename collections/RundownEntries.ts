import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { ENTRY_KINDS, ENTRY_STATUSES } from '@/domain/rundown/edit/content'
import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '@/newsroom/words/rundowns'

import { ofOutlet, ofRundown } from './fields/ownedBy'
import { relation } from './fields/relation'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

/**
 * The rows of the rundowns. Each knows the revision that wrote it last, so that a change applied twice or late changes
 * nothing; a removed row stays, for the same reason and for its takes.
 */
export const RundownEntries: CollectionConfig = {
  slug: 'rundown-entries',
  disableDuplicate: true,
  labels: {
    singular: both('Mục của khung', 'Rundown entry'),
    plural: both('Mục của khung', 'Rundown entries'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'title', hidden: true },
  defaultSort: 'rank',
  lockDocuments: false,
  access: accessOf('rundown-entries'),
  indexes: [{ fields: ['rundown', 'rank'] }],
  fields: [
    ofRundown(),
    ofOutlet(),
    // The rundown and the id its editor gave the row.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'entry', type: 'text', required: true, label: both('Mã mục', 'Entry id') },
    { name: 'rank', type: 'text', required: true },
    wholeNumber({
      name: 'revision',
      label: both('Lần sửa', 'Revision'),
      min: 0,
      max: 1_000_000_000,
      required: true,
    }),
    { name: 'removed', type: 'checkbox', defaultValue: false },
    { name: 'title', type: 'text', label: both('Mục', 'Title') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'reader',
      label: both('Loại', 'Kind'),
      options: ENTRY_KINDS.map((value) => ({ value, label: ENTRY_KIND_WORDS[value] })),
    },
    wholeNumber({
      name: 'seconds',
      label: both('Thời lượng (giây)', 'Seconds'),
      min: 0,
      max: 360_000,
    }),
    { name: 'start', type: 'date', label: both('Bắt đầu cố định', 'Fixed start') },
    { name: 'until', type: 'date', label: both('Kết thúc cố định', 'Until') },
    { name: 'floated', type: 'checkbox', defaultValue: false, label: both('Để ngoài', 'Floated') },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'planned',
      label: both('Trạng thái', 'Status'),
      options: ENTRY_STATUSES.map((value) => ({ value, label: ENTRY_STATUS_WORDS[value] })),
    },
    { name: 'segment', type: 'text', label: both('Phần', 'Segment') },
    { name: 'presenter', type: 'text', label: both('Người dẫn', 'Presenter') },
    { name: 'notes', type: 'textarea', label: both('Ghi chú kỹ thuật', 'Technical notes') },
    { name: 'credits', type: 'textarea', label: both('Ê-kíp', 'Credits') },
    // The script as the editor made it, and the ids of the topics: never asked for by their content.
    { name: 'script', type: 'json', label: both('Lời dẫn', 'Script') },
    { name: 'topics', type: 'json', label: both('Chủ đề', 'Topics') },
    relation({ name: 'assignee', to: 'users', label: both('Người làm', 'Assignee'), index: true }),
    relation({ name: 'article', to: 'articles', label: both('Tin bài', 'Article'), index: true }),
    relation({ name: 'clip', to: 'files', label: both('Tệp phát', 'Clip'), index: true }),
  ],
}
