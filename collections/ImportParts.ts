import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

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
    { name: 'index', type: 'number', required: true },
    { name: 'firstLine', type: 'number', required: true },
    { name: 'lastLine', type: 'number', required: true },
    { name: 'rows', type: 'json', required: true },
    // How its rows came out, for finding the page of a wrong one; shown counts are of these.
    ...['wrong', 'toMake', 'made', 'skipped', 'same'].map(
      (name) => ({ name, type: 'number', required: true, defaultValue: 0 }) as const,
    ),
  ],
}
