import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { CHANGE_KINDS } from '@/domain/changes/kinds'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { beginWebhook } from '@/newsroom/webhooks/hooks/beginWebhook'
import { forgetDeliveries } from '@/newsroom/webhooks/hooks/forgetDeliveries'
import { addressFault } from '@/newsroom/webhooks/addressFault'
import { CHANGE_KIND_WORDS } from '@/newsroom/words/changeKinds'
import { webhookEndpoints } from '@/staff-api/endpoints/webhookEndpoints'

import { relation } from './fields/relation'
import { requiredText } from './fields/requiredText'
import { both, GROUPS } from './fields/words'

const LOGGED = ['name', 'url', 'outlet', 'kinds', 'isActive']
const internal = { access: fieldAccessOf('internal'), admin: { hidden: true } } as const

/** Who is told of public changes at an address of their own, signed (docs/adr/0035). */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  disableDuplicate: true,
  labels: {
    singular: both('Nơi nhận tin', 'Webhook'),
    plural: both('Nơi nhận tin', 'Webhooks'),
  },
  admin: {
    group: GROUPS.system,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'outlet', 'isActive'],
  },
  defaultSort: 'name',
  access: accessOf('webhooks'),
  endpoints: webhookEndpoints,
  hooks: {
    beforeChange: [beginWebhook],
    afterChange: [logChanges(...LOGGED)],
    beforeDelete: [forgetDeliveries],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên nơi nhận', 'Name'), maxLength: 120 }),
    {
      ...requiredText({
        name: 'url',
        label: both('Địa chỉ nhận', 'Address'),
        maxLength: 500,
        admin: {
          description: both(
            'Máy chủ gửi tin có chữ ký đến địa chỉ này. Ví dụ: https://cong.example.vn/nhan-tin',
            'Signed messages are sent here.',
          ),
        },
      }),
      validate: (value: unknown) => addressFault(value) ?? true,
    },
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Chỉ của kênh', 'Of one outlet'),
      index: true,
      admin: {
        description: both('Để trống: mọi kênh.', 'Empty: all outlets.'),
      },
    }),
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: both('Chỉ các việc', 'Kinds'),
      options: Object.entries(CHANGE_KINDS).map(([value]) => ({
        value,
        label: CHANGE_KIND_WORDS[value as keyof typeof CHANGE_KINDS],
      })),
      admin: { description: both('Để trống: mọi việc.', 'Empty: all kinds.') },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: both('Đang gửi', 'Active'),
      admin: {
        description: both(
          'Bỏ đánh dấu thì tin được giữ lại; đánh dấu lại thì gửi tiếp từ chỗ dừng.',
          'Turned on again, it goes on where it stopped.',
        ),
      },
    },
    {
      name: 'panel',
      type: 'ui',
      label: both('Gửi tin', 'Deliveries'),
      admin: { components: { Field: '/admin/webhooks/WebhookPanel#WebhookPanel' } },
    },
    // What it signs by, enciphered with the server's own secret; the one before holds for a day.
    { name: 'secret', type: 'text', ...internal },
    { name: 'previousSecret', type: 'text', ...internal },
    { name: 'previousUntil', type: 'date', ...internal },
    // The number of the last row of the change log that is done with.
    { name: 'position', type: 'number', ...internal },
    { name: 'nextAttemptAt', type: 'date', index: true, ...internal },
  ],
}
