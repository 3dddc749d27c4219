import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { importEndpoints } from '@/staff-api/endpoints/importEndpoints'

import { importKinds } from './fields/importKinds'
import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { longText, requiredText } from './fields/requiredText'
import { both, GROUPS, option } from './fields/words'

/** A file of what came before that was brought in: the file, how it was read, who did it, how far it is. */
export const Imports: CollectionConfig = {
  slug: 'imports',
  disableDuplicate: true,
  labels: { singular: both('Lần nhập', 'Import'), plural: both('Lần nhập', 'Imports') },
  admin: { group: GROUPS.system, hidden: true, useAsTitle: 'title' },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: accessOf('imports'),
  endpoints: importEndpoints,
  fields: [
    requiredText({ name: 'title', label: both('Tên tệp', 'File name') }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: both('Nhập gì', 'What'),
      options: importKinds,
    },
    ofOutlet(),
    relation({
      name: 'file',
      to: 'files',
      label: both('Tệp gốc', 'Source file'),
      required: true,
    }),
    // Of texts: zips with more of their pictures, as a site has more than one file holds.
    {
      name: 'pictureFiles',
      type: 'relationship',
      relationTo: 'files',
      hasMany: true,
      maxDepth: 0,
      label: both('Tệp ảnh', 'Picture files'),
    },
    longText({ name: 'source', label: both('Nguồn', 'Source'), maxLength: 300 }),
    { name: 'sheet', type: 'text', label: both('Trang tính', 'Sheet') },
    { name: 'notes', type: 'json', label: both('Điều cần biết', 'Notes') },
    { name: 'headings', type: 'json', label: both('Tên cột', 'Headings') },
    // The headings as one text: a table with the same ones is read as the last one was.
    { name: 'headingsKey', type: 'text', index: true, label: both('Bộ tên cột', 'Heading set') },
    { name: 'mapping', type: 'json', label: both('Cột nào là gì', 'Mapping') },
    // Of texts: what the names of the old place mean here (Names), and how many texts have each.
    { name: 'names', type: 'json', label: both('Tên ở nơi cũ', 'Names of the old place') },
    // Whether a person chose how it is read.
    { name: 'chosen', type: 'checkbox', defaultValue: false, label: both('Đã chọn', 'Chosen') },
    relation({ name: 'column', to: 'columns', label: both('Chuyên mục', 'Column') }),
    { name: 'year', type: 'number', label: both('Năm', 'Year') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: both('Trạng thái', 'State'),
      options: [
        option('mapping', 'Chờ chọn cột', 'To be mapped'),
        option('checking', 'Đang kiểm tra', 'Checking'),
        option('ready', 'Đã kiểm tra', 'Checked'),
        option('writing', 'Đang nhập', 'Writing'),
        option('written', 'Đã nhập', 'Written'),
        option('undoing', 'Đang hoàn tác', 'Undoing'),
        option('undone', 'Đã hoàn tác', 'Undone'),
      ],
    },
    // Which part of the file's lines work has come to, and of how many.
    { name: 'next', type: 'number', required: true, defaultValue: 0 },
    { name: 'parts', type: 'number', required: true, defaultValue: 0 },
    { name: 'lines', type: 'number', required: true, defaultValue: 0 },
    // What several lines say, by the fingerprint of its key.
    { name: 'twice', type: 'json' },
    relation({ name: 'by', to: 'users', label: both('Người nhập', 'By'), index: true }),
    { name: 'writtenAt', type: 'date', label: both('Nhập lúc', 'Written at') },
    { name: 'undoneAt', type: 'date', label: both('Hoàn tác lúc', 'Undone at') },
  ],
}
