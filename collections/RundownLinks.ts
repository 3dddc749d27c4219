import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { LINK_KINDS, LINK_KIND_WORDS } from '@/newsroom/words/rundowns'

import { ofRundown } from './fields/ownedBy'
import { relation } from './fields/relation'
import { plainText } from './fields/requiredText'
import { both, GROUPS } from './fields/words'

/** Links by which a screen without an account looks at one rundown. Only a fingerprint of the token is kept. */
export const RundownLinks: CollectionConfig = {
  slug: 'rundown-links',
  disableDuplicate: true,
  labels: {
    singular: both('Liên kết xem', 'View link'),
    plural: both('Liên kết xem', 'View links'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'label', hidden: true },
  lockDocuments: false,
  access: accessOf('rundown-links'),
  fields: [
    ofRundown(),
    { name: 'hash', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: both('Màn hình', 'Screen'),
      options: LINK_KINDS.map((value) => ({ value, label: LINK_KIND_WORDS[value] })),
    },
    plainText({ name: 'label', label: both('Ghi chú', 'Label'), maxLength: 100 }),
    relation({ name: 'madeBy', to: 'users', label: both('Người tạo', 'Made by') }),
    { name: 'revokedAt', type: 'date', label: both('Thu hồi lúc', 'Revoked at') },
  ],
}
