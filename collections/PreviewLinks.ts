import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { relation } from './fields/relation'
import { plainText } from './fields/requiredText'
import { both, GROUPS } from './fields/words'

/** Links by which the draft of a text is seen without an account, until a minute. Only a fingerprint of the token is kept. */
export const PreviewLinks: CollectionConfig = {
  slug: 'preview-links',
  disableDuplicate: true,
  labels: {
    singular: both('Liên kết xem trước', 'Preview link'),
    plural: both('Liên kết xem trước', 'Preview links'),
  },
  admin: { group: GROUPS.content, useAsTitle: 'note', hidden: true },
  lockDocuments: false,
  access: accessOf('preview-links'),
  fields: [
    relation({
      name: 'article',
      to: 'articles',
      label: both('Tin bài', 'Article'),
      required: true,
      index: true,
    }),
    { name: 'hash', type: 'text', required: true, unique: true, admin: { hidden: true } },
    plainText({ name: 'note', label: both('Gửi cho ai', 'For whom'), maxLength: 100 }),
    relation({ name: 'madeBy', to: 'users', label: both('Người tạo', 'Made by') }),
    { name: 'expiresAt', type: 'date', required: true, label: both('Hết hạn lúc', 'Expires at') },
    { name: 'revokedAt', type: 'date', label: both('Thu hồi lúc', 'Revoked at') },
    relation({ name: 'revokedBy', to: 'users', label: both('Người thu hồi', 'Revoked by') }),
  ],
}
