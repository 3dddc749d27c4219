import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

const COUNTS = [
  ['wrong', both('Dòng sai', 'Wrong')],
  ['toMake', both('Dòng sẽ tạo', 'To make')],
  ['made', both('Dòng đã tạo', 'Made')],
  ['skipped', both('Dòng bỏ qua', 'Skipped')],
  ['same', both('Dòng đã có', 'Same')],
] as const

/** Some lines of a table that is brought in: their cells, what was corrected, what each makes. A page of the dry run. */
export const ImportParts: CollectionConfig = {
  slug: 'import-parts',
  disableDuplicate: true,
  labels: {
    singular: both('Phần của tệp nhập', 'Part of an import'),
    plural: both('Các phần của tệp nhập', 'Parts of imports'),
  },
  admin: { group: GROUPS.system, hidden: true },
  defaultSort: 'index',
  lockDocuments: false,
  access: accessOf('import-parts'),
  indexes: [{ fields: ['import', 'index'] }],
  fields: [
    relation({
      name: 'import',
      to: 'imports',
      label: both('Lần nhập', 'Import'),
      required: true,
      index: true,
    }),
    { name: 'index', type: 'number', label: both('Phần thứ', 'Index'), required: true },
    { name: 'firstLine', type: 'number', label: both('Từ dòng', 'First line'), required: true },
    { name: 'lastLine', type: 'number', label: both('Đến dòng', 'Last line'), required: true },
    { name: 'rows', type: 'json', label: both('Các dòng', 'Rows'), required: true },
    // How its rows came out, for finding the page of a wrong one; shown counts are of these.
    ...COUNTS.map(
      ([name, label]) =>
        ({ name, type: 'number', label, required: true, defaultValue: 0 }) as const,
    ),
  ],
}
