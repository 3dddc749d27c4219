import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { API_SCOPE_WORDS, API_SCOPES } from '@/newsroom/words/apiKeys'
import { apiKeyEndpoints } from '@/staff-api/endpoints/apiKeyEndpoints'

import { relation } from './fields/relation'
import { requiredText } from './fields/requiredText'
import { both, GROUPS } from './fields/words'

/** Keys by which partners ask the public API more often than strangers may. Only a fingerprint of a key is kept. */
export const ApiKeys: CollectionConfig = {
  slug: 'api-keys',
  disableDuplicate: true,
  labels: {
    singular: both('Khóa API', 'API key'),
    plural: both('Khóa API', 'API keys'),
  },
  admin: { group: GROUPS.system, hidden: true },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: accessOf('api-keys'),
  endpoints: apiKeyEndpoints,
  fields: [
    requiredText({ name: 'name', label: both('Đối tác', 'Partner'), maxLength: 120 }),
    { name: 'hash', type: 'text', required: true, unique: true, admin: { hidden: true } },
    // Its first letters, by which people tell keys apart.
    { name: 'mark', type: 'text', required: true, label: both('Bắt đầu bằng', 'Begins with') },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      options: API_SCOPES.map((value) => ({ value, label: API_SCOPE_WORDS[value] })),
      label: both('Phạm vi', 'Scopes'),
    },
    {
      name: 'perMinute',
      type: 'number',
      required: true,
      label: both('Số lần hỏi mỗi phút', 'Requests a minute'),
    },
    { name: 'lastUsedAt', type: 'date', label: both('Dùng gần nhất', 'Last used') },
    // After it was replaced the key before still holds for a time.
    { name: 'endsAt', type: 'date', label: both('Hết hạn lúc', 'Ends at') },
    { name: 'revokedAt', type: 'date', label: both('Thu hồi lúc', 'Revoked at') },
    relation({ name: 'replaces', to: 'api-keys', label: both('Thay khóa', 'Replaces') }),
    relation({ name: 'madeBy', to: 'users', label: both('Người tạo', 'Made by') }),
  ],
}
