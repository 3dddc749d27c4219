import type { CollectionBeforeChangeHook, TextField } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'
import { creditsIn } from '@/domain/credit/creditFault'
import { searchText } from '@/domain/text/search'
import { sortKey } from '@/domain/text/sort'
import { plainTextOf } from '@/newsroom/texts/contentShape'

const hidden = {
  hidden: true,
  disableListColumn: true,
  disableListFilter: true,
  disableBulkEdit: true,
  components: { Diff: '/admin/ui/Nothing#Nothing' },
} as const

/** Hidden fields that make lists searchable without accents and sortable the Vietnamese way (domain.md §8). */
export const searchFields: TextField[] = [
  {
    name: 'searchText',
    type: 'text',
    label: { vi: 'chữ không dấu', en: 'text without accents' },
    index: true,
    admin: hidden,
    access: fieldAccessOf('computed'),
  },
  {
    name: 'sortKey',
    type: 'text',
    index: true,
    admin: hidden,
    access: fieldAccessOf('computed'),
  },
]

/** Keeps `searchText` of the named fields, a text's body and the names of its people among them, and `sortKey` of the first of them, in step with the row. */
export function keepSearchText(...names: string[]): CollectionBeforeChangeHook {
  return ({ data, originalDoc }) => {
    const parts = names.map((name) => {
      const value: unknown = data[name] === undefined ? originalDoc?.[name] : data[name]
      if (Array.isArray(value))
        return creditsIn(value)
          .map(({ name: one }) => one)
          .join(' ')
      return typeof value === 'string' ? value : plainTextOf(value)
    })
    return { ...data, searchText: searchText(...parts), sortKey: sortKey(parts[0] ?? '') }
  }
}
