import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { COMMENT_KINDS, DECISIONS } from '@/domain/comment/types'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

const KIND_WORDS = {
  comment: both('Bình luận', 'Comment'),
  suggestion: both('Đề nghị sửa', 'Suggestion'),
}
const DECISION_WORDS = {
  accepted: both('Đã áp dụng', 'Accepted'),
  refused: both('Không áp dụng', 'Refused'),
}

/**
 * What people of the newsroom say about a text, and what they would have it say instead. Beside the text and never in it (ADR
 * 0027): written by src/newsroom/comments alone, read through /api/articles/:id/comments, which asks who may read the text.
 */
export const Comments: CollectionConfig = {
  slug: 'comments',
  disableDuplicate: true,
  labels: { singular: both('Bình luận', 'Comment'), plural: both('Bình luận', 'Comments') },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: 'at',
  lockDocuments: false,
  access: accessOf('comments'),
  indexes: [{ fields: ['articleId', 'at'] }],
  fields: [
    // An id and no link: the row goes after its article is deleted for good, not with it.
    { name: 'articleId', type: 'text', required: true, label: both('Tin bài', 'Article') },
    ofOutlet(),
    // The first comment of its thread; none of its own.
    { name: 'thread', type: 'text', index: true, label: both('Trả lời', 'Replies to') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: both('Loại', 'Kind'),
      options: COMMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
    },
    relation({ name: 'by', to: 'users', label: both('Người viết', 'By'), index: true }),
    { name: 'at', type: 'date', required: true, label: both('Lúc', 'At') },
    { name: 'editedAt', type: 'date', label: both('Sửa lúc', 'Edited at') },
    { name: 'body', type: 'textarea', label: both('Nội dung', 'Words') },
    {
      name: 'mentions',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: both('Nhắc đến', 'Mentions'),
    },
    // What it is about: nothing of these where it is about the text as a whole.
    { name: 'block', type: 'text', label: both('Đoạn', 'Block') },
    { name: 'quote', type: 'textarea', label: both('Đoạn trích', 'Quote') },
    { name: 'prefix', type: 'textarea', label: both('Chữ đứng trước', 'In front of it') },
    { name: 'suffix', type: 'textarea', label: both('Chữ đứng sau', 'Behind it') },
    { name: 'offset', type: 'number', label: both('Vị trí', 'Offset') },
    { name: 'replacement', type: 'textarea', label: both('Thay bằng', 'Replacement') },
    {
      name: 'decision',
      type: 'select',
      label: both('Quyết định', 'Decision'),
      options: DECISIONS.map((value) => ({ value, label: DECISION_WORDS[value] })),
    },
    relation({ name: 'resolvedBy', to: 'users', label: both('Người xử lý xong', 'Resolved by') }),
    { name: 'resolvedAt', type: 'date', label: both('Xử lý xong lúc', 'Resolved at') },
    // Its words are gone; that there was one is not.
    { name: 'removedAt', type: 'date', label: both('Xóa lúc', 'Removed at') },
  ],
}
