import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { WORK_KINDS } from '@/domain/credit/types'
import { WORK_WORDS } from '@/domain/credit/words'
import { ARTICLE_STATES } from '@/domain/workflow/article'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { outputEndpoint } from '@/staff-api/endpoints/outputEndpoint'
import { pieceEndpoints } from '@/staff-api/endpoints/pieceEndpoints'

import { GENRES } from './fields/genres'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/**
 * Who has which part in which text, a row for each, so that the texts of a person are found by an index: what is said of
 * people in a text itself is one value. Follows from the texts, written by src/newsroom/credits alone.
 */
export const TextCredits: CollectionConfig = {
  slug: 'text-credits',
  disableDuplicate: true,
  labels: {
    singular: both('Phần việc trong bài', 'Part in a text'),
    plural: both('Phần việc trong bài', 'Parts in texts'),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: '-sortKey',
  lockDocuments: false,
  access: accessOf('text-credits'),
  endpoints: [outputEndpoint, ...pieceEndpoints],
  // Of the list, of its sums, of what an outlet wrote.
  indexes: [
    { fields: ['person', 'sortKey'] },
    { fields: ['person', 'publishedAt'] },
    { fields: ['outlet', 'publishedAt'] },
  ],
  fields: [
    // Text, kind and person: one row of each.
    { name: 'key', type: 'text', required: true, unique: true },
    // An id and no link: the row goes with its text by the act that takes that.
    {
      name: 'articleId',
      type: 'text',
      required: true,
      index: true,
      label: both('Tin bài', 'Article'),
    },
    // Of each text one row is the first, also of one that nobody has a part in: by it texts without rows are found.
    { name: 'isFirst', type: 'checkbox', required: true, defaultValue: false, index: true },
    // An account or, of somebody without one, the name (src/domain/credit/parts.ts).
    { name: 'person', type: 'text', required: true, label: both('Người', 'Person') },
    { name: 'name', type: 'text', label: both('Tên hiện dưới bài', 'Name shown') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: WORK_KINDS.map((kind) => ({ value: kind, label: WORK_WORDS[kind] })),
      label: both('Việc', 'Work'),
    },
    // Hundredths of a percent.
    { name: 'share', type: 'number', required: true, label: both('Tỷ lệ', 'Share') },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), required: true }),
    {
      name: 'genre',
      type: 'select',
      required: true,
      options: [...GENRES],
      label: both('Thể loại', 'Genre'),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: ARTICLE_STATES.map((state) => ({ value: state, label: ARTICLE_STATE_WORDS[state] })),
      label: both('Trạng thái', 'State'),
    },
    // When readers were first given it; empty while they have nothing of it.
    { name: 'publishedAt', type: 'date', label: both('Đăng lúc', 'Published at') },
    // When it was published, else made (UTC, ISO), then text and kind: lists go by it, and go on from it.
    { name: 'sortKey', type: 'text', required: true },
  ],
}
