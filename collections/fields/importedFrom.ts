import type { Field } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'

import { relation } from './relation'
import { both } from './words'

/** The table a row was brought in from, and its place there: a count opens on to the line of the file. */
export const importedFrom: Field[] = [
  relation({
    name: 'importedFrom',
    to: 'imports',
    label: both('Nhập từ tệp', 'Imported from'),
    index: true,
    access: fieldAccessOf('computed'),
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data?.importedFrom),
    },
  }),
  {
    name: 'importedRow',
    type: 'text',
    label: both('Dòng trong tệp', 'Row of the file'),
    access: fieldAccessOf('computed'),
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data?.importedFrom),
    },
  },
]
