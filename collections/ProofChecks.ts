import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { relation } from './fields/relation'
import { both, GROUPS, option } from './fields/words'

/** When the link that proves an airing was last asked for, and what it answered: one row per airing and link. */
export const ProofChecks: CollectionConfig = {
  slug: 'proof-checks',
  disableDuplicate: true,
  labels: {
    singular: both('Lần thử đường dẫn', 'Link check'),
    plural: both('Thử đường dẫn', 'Link checks'),
  },
  admin: { group: GROUPS.system, hidden: true },
  defaultSort: '-checkedAt',
  lockDocuments: false,
  access: accessOf('proof-checks'),
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    relation({
      name: 'airing',
      to: 'airings',
      label: both('Lượt phát', 'Airing'),
      required: true,
      index: true,
    }),
    { name: 'url', type: 'text', required: true, label: both('Đường dẫn', 'Link') },
    {
      name: 'result',
      type: 'select',
      required: true,
      label: both('Kết quả', 'Result'),
      options: [
        option('new', 'Chưa thử', 'Not asked yet'),
        option('alive', 'Mở được', 'Alive'),
        option('dead', 'Không mở được', 'Dead'),
        option('refused', 'Không được thử', 'Not to be asked'),
      ],
    },
    { name: 'detail', type: 'text', label: both('Vì sao', 'Detail') },
    { name: 'failures', type: 'number', required: true, defaultValue: 0, index: true },
    // How far the airings' changes were read when this one was taken up.
    { name: 'takenUpTo', type: 'date', index: true },
    { name: 'checkedAt', type: 'date', required: true, index: true },
  ],
}
