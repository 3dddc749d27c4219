import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

/**
 * What readers have of each text, a row for a text: public-api and the website read texts from here and from the
 * publication named here alone (docs/adr/0022). Written by src/newsroom/publications alone.
 */
export const PublicTexts: CollectionConfig = {
  slug: 'public-texts',
  disableDuplicate: true,
  labels: {
    singular: both('Mặt công khai của bài', 'Public side of a text'),
    plural: both('Mặt công khai của các bài', 'Public sides of texts'),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: '-publishedAt',
  lockDocuments: false,
  access: accessOf('public-texts'),
  indexes: [{ fields: ['column', 'publishedAt'] }, { fields: ['outlet', 'publishedAt'] }],
  fields: [
    // An id and no link: the row goes after its article is deleted for good, not with it.
    {
      name: 'articleId',
      type: 'text',
      required: true,
      unique: true,
      label: both('Tin bài', 'Article'),
    },
    relation({
      name: 'publication',
      to: 'publications',
      label: both('Bản đang đăng', 'Published'),
    }),
    // The number of the revision it was frozen from (workflow.md, State).
    {
      name: 'publishedRevision',
      type: 'number',
      label: both('Lần sửa đang đăng', 'Revision published'),
    },
    // What goes out at its minute in its place.
    relation({
      name: 'nextPublication',
      to: 'publications',
      label: both('Bản hẹn giờ', 'Next publication'),
    }),
    {
      name: 'nextRevision',
      type: 'number',
      label: both('Lần sửa hẹn giờ', 'Revision scheduled'),
    },
    {
      name: 'nextAt',
      type: 'date',
      index: true,
      label: both('Giờ hẹn', 'Scheduled for'),
    },
    // By decision of the outlet, with a reason in the log: gone from every public way, kept here (domain.md §5).
    {
      name: 'takenDown',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      index: true,
      label: both('Đã gỡ', 'Taken down'),
    },
    // When it is taken down by itself, who set that, when and why; nobody has it from then on (workflow.md, Expiry).
    { name: 'expireAt', type: 'date', index: true, label: both('Hẹn gỡ lúc', 'Expires at') },
    relation({ name: 'expireBy', to: 'users', label: both('Người hẹn gỡ', 'Expiry set by') }),
    { name: 'expireSetAt', type: 'date', label: both('Hẹn gỡ từ', 'Expiry set at') },
    { name: 'expireReason', type: 'textarea', label: both('Lý do gỡ', 'Why it expires') },
    // When readers first had it: then it aired. Empty while nobody could.
    { name: 'seenSince', type: 'date', index: true, label: both('Hiện ra từ', 'Seen since') },
    // Set only if readers had it until then: they are told that it is gone, of others nothing.
    { name: 'goneSince', type: 'date', label: both('Gỡ lúc', 'Gone since') },
    ofOutlet(),
    relation({ name: 'column', to: 'columns', label: both('Chuyên mục', 'Column'), index: true }),
    relation({ name: 'issue', to: 'issues', label: both('Số', 'Issue'), index: true }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxDepth: 0,
      label: both('Chủ đề', 'Topics'),
    },
    // Of the publication, so that lists can be asked for by them (src/newsroom/publications/listedBy.ts).
    { name: 'genre', type: 'text', index: true, label: both('Thể loại', 'Genre') },
    {
      name: 'signers',
      type: 'text',
      hasMany: true,
      index: true,
      label: both('Tên dưới bài', 'Names'),
    },
    // Of the publication: no other picture leaves (src/public-api/queries/pictures.ts).
    {
      name: 'pictures',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      maxDepth: 0,
      label: both('Ảnh', 'Pictures'),
    },
    // So with its files (src/public-api/queries/files.ts).
    {
      name: 'files',
      type: 'relationship',
      relationTo: 'text-files',
      hasMany: true,
      maxDepth: 0,
      label: both('Tệp', 'Files'),
    },
    // Of a text that was taken down: what it showed, by names of their addresses; who asks is told that it is gone.
    {
      name: 'goneFiles',
      type: 'text',
      hasMany: true,
      index: true,
      label: both('Ảnh, tệp đã gỡ', 'Files gone'),
    },
    // The first time; lists go by it.
    {
      name: 'publishedAt',
      type: 'date',
      required: true,
      index: true,
      label: both('Đăng lúc', 'Published at'),
    },
    // When readers were given the publication that is named here.
    { name: 'revisedAt', type: 'date', required: true, label: both('Bản mới lúc', 'Revised at') },
    {
      name: 'embargoUntil',
      type: 'date',
      index: true,
      label: both('Cấm đăng trước giờ', 'Embargoed until'),
    },
    // Of a correction: the article that it corrects. An id: the correction stays when that is deleted for good.
    { name: 'corrects', type: 'text', index: true, label: both('Bài được cải chính', 'Corrects') },
    // Its text lies in the trash; readers have nothing of it meanwhile.
    {
      name: 'trashed',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      index: true,
      label: both('Trong thùng rác', 'In the trash'),
    },
    // Its first publication was elsewhere: no airing and no item of a report follows from it (docs/adr/0031).
    {
      name: 'archived',
      type: 'checkbox',
      defaultValue: false,
      label: both('Từ kho lưu trữ', 'Archived'),
    },
    sampleField,
  ],
}
