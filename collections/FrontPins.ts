import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { frontEndpoints } from '@/staff-api/endpoints/frontEndpoints'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

/**
 * The texts that stand first on the front page of an outlet, a row for each, until an instant. Written as a whole list by
 * src/newsroom/front alone; whether readers have a text is asked whenever it is shown.
 */
export const FrontPins: CollectionConfig = {
  slug: 'front-pins',
  disableDuplicate: true,
  labels: { singular: both('Bài ghim', 'Pin'), plural: both('Bài ghim', 'Pins') },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: 'position',
  lockDocuments: false,
  access: accessOf('front-pins'),
  endpoints: frontEndpoints,
  fields: [
    ofOutlet(),
    // Outlet and place: no place is taken twice.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    wholeNumber({
      name: 'position',
      label: both('Thứ tự', 'Place'),
      min: 1,
      max: 6,
      required: true,
    }),
    // An id and no link: a pin goes by its end, not with its article.
    {
      name: 'articleId',
      type: 'text',
      required: true,
      index: true,
      label: both('Tin bài', 'Article'),
    },
    { name: 'until', type: 'date', required: true, index: true, label: both('Ghim đến', 'Until') },
    relation({ name: 'pinnedBy', to: 'users', label: both('Người ghim', 'Pinned by') }),
    { name: 'pinnedAt', type: 'date', required: true, label: both('Ghim lúc', 'Pinned at') },
  ],
}
