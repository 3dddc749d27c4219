import type { Field } from 'payload'

import { offerOfOutlet } from '@/access/offerOfOutlet'
import { offerOutlets } from '@/access/offerOutlets'
import type { Role } from '@/access/roles'

import { GENRES } from './genres'
import { relation } from './relation'
import { both } from './words'

/** The names of the fields of `textPlace`, for the log. */
export const TEXT_PLACE = ['outlet', 'organisation', 'columns', 'genres'] as const

type Options = {
  /** Those who lay it down at an outlet: theirs are offered. */
  roles: readonly Role[]
  /** What an empty list of genres means. */
  allGenres: Record<'vi' | 'en', string>
}

/** For which texts something is laid down: an outlet, or all outlets of an organisation; some columns and genres alone. */
export const textPlace = ({ roles, allGenres }: Options): Field[] => [
  relation({
    name: 'outlet',
    to: 'outlets',
    label: both('Kênh', 'Outlet'),
    index: true,
    filterOptions: offerOutlets(roles),
  }),
  relation({
    name: 'organisation',
    to: 'organisations',
    label: both('Hoặc mọi kênh của cơ quan', 'Or all outlets of'),
    index: true,
  }),
  {
    name: 'columns',
    type: 'relationship',
    relationTo: 'columns',
    hasMany: true,
    maxDepth: 1,
    maxRows: 100,
    label: both('Chỉ cho các chuyên mục', 'Only for columns'),
    admin: { description: both('Để trống là mọi chuyên mục.', 'Empty: all columns.') },
    filterOptions: offerOfOutlet(),
  },
  {
    name: 'genres',
    type: 'select',
    hasMany: true,
    label: both('Chỉ cho các thể loại', 'Only for genres'),
    options: [...GENRES],
    admin: { description: allGenres },
  },
]
