import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/**
 * What readers were given: a revision of a text as it was published, with everything shown in it. Rows are only ever
 * added, by src/newsroom/publications alone; which of them is public now is said by public-texts (docs/adr/0022).
 */
export const Publications: CollectionConfig = {
  slug: 'publications',
  disableDuplicate: true,
  labels: {
    singular: both('Bản đã đăng', 'Publication'),
    plural: both('Các bản đã đăng', 'Publications'),
  },
  admin: { group: GROUPS.content, useAsTitle: 'title', hidden: true },
  defaultSort: '-frozenAt',
  lockDocuments: false,
  access: accessOf('publications'),
  fields: [
    // The article and the hash of what was frozen: the same published again is the same row.
    { name: 'key', type: 'text', required: true, unique: true },
    // An id and no link: the evidence stays when the article is deleted for good.
    {
      name: 'articleId',
      type: 'text',
      required: true,
      index: true,
      label: both('Tin bài', 'Article'),
    },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), required: true }),
    // The approved revision it was frozen from.
    { name: 'revision', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, label: both('Đường dẫn', 'Slug') },
    { name: 'title', type: 'text', required: true, label: both('Tiêu đề', 'Title') },
    { name: 'sapo', type: 'textarea', label: both('Sapo', 'Lead') },
    { name: 'genre', type: 'text', required: true, label: both('Thể loại', 'Genre') },
    { name: 'penName', type: 'text', label: both('Bút danh', 'Pen name') },
    // Of the text as it was: who signed for what, with accounts and shares; names alone leave (src/public-api/views).
    { name: 'people', type: 'json', label: both('Những người thực hiện', 'Credits') },
    { name: 'source', type: 'text', label: both('Nguồn', 'Source') },
    { name: 'content', type: 'json', label: both('Nội dung', 'Text') },
    // The id of one of `pictures`.
    { name: 'cover', type: 'text', label: both('Ảnh chính', 'Cover picture') },
    // Of a correction: what it corrects, as it was then (src/public-api/views/correction.ts).
    { name: 'correction', type: 'json', label: both('Cải chính', 'Correction') },
    // Each picture with its words and files as they were (src/newsroom/publications/frozen.ts).
    { name: 'pictures', type: 'json', required: true, label: both('Ảnh', 'Pictures') },
    // Documents, sound and film, so too.
    { name: 'files', type: 'json', label: both('Tệp', 'Files') },
    { name: 'frozenAt', type: 'date', required: true, label: both('Lúc', 'At') },
    relation({ name: 'by', to: 'users', label: both('Người đăng', 'By') }),
  ],
}
