import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { importedFrom } from './fields/importedFrom'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/**
 * Where a text was published before it came here, a row for each that was taken in (docs/adr/0031): by it the same text is
 * known again, and its old address leads to the new one. Written by src/newsroom/archive alone.
 */
export const ArchivedTexts: CollectionConfig = {
  slug: 'archived-texts',
  disableDuplicate: true,
  labels: {
    singular: both('Bài từ kho lưu trữ', 'Archived text'),
    plural: both('Bài từ kho lưu trữ', 'Archived texts'),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: accessOf('archived-texts'),
  fields: [
    // The outlet and what the old place calls the text by.
    { name: 'key', type: 'text', required: true, unique: true, label: both('Mã', 'Key') },
    // An id and no link: the row goes with its text, by the one way that takes it back.
    {
      name: 'articleId',
      type: 'text',
      required: true,
      index: true,
      label: both('Tin bài', 'Article'),
    },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), required: true }),
    { name: 'address', type: 'text', label: both('Địa chỉ cũ', 'Old address') },
    // The path of it (oldPath), by which readers come.
    { name: 'path', type: 'text', index: true, label: both('Đường dẫn cũ', 'Old path') },
    // Another path that leads to it, as `/?p=12` of WordPress beside the one with words.
    {
      name: 'shortPath',
      type: 'text',
      index: true,
      label: both('Địa chỉ ngắn cũ', 'Short old path'),
    },
    {
      name: 'publishedAt',
      type: 'date',
      required: true,
      label: both('Đăng ở nơi cũ lúc', 'Published there'),
    },
    // SHA-256 of what the old place said: another one tells that it changed there.
    {
      name: 'fingerprint',
      type: 'text',
      required: true,
      label: both('Dấu vân tay', 'Fingerprint'),
    },
    // What was frozen of it: while readers have this one, nothing was built on it.
    {
      name: 'publication',
      type: 'text',
      required: true,
      label: both('Bản đã đăng', 'Publication'),
    },
    ...importedFrom,
    relation({ name: 'by', to: 'users', label: both('Người nhập', 'By') }),
  ],
}
