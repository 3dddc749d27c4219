import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { relation } from './fields/relation'
import { both, option } from './fields/words'

/** What a webhook was told, and what it answered: a row for each row of the change log it asked for, kept for 30 days. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  disableDuplicate: true,
  labels: {
    singular: both('Tin gửi đi', 'Delivery'),
    plural: both('Tin gửi đi', 'Deliveries'),
  },
  admin: { hidden: true },
  defaultSort: '-sequence',
  lockDocuments: false,
  access: accessOf('webhook-deliveries'),
  indexes: [{ fields: ['webhook', 'sequence'] }],
  fields: [
    // The webhook and the number: one row of each.
    { name: 'key', type: 'text', required: true, unique: true },
    relation({ name: 'webhook', to: 'webhooks', label: both('Nơi nhận', 'Webhook'), index: true }),
    { name: 'sequence', type: 'number', required: true },
    { name: 'kind', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [
        option('waiting', 'Sẽ thử lại', 'Waiting'),
        option('delivered', 'Đã nhận', 'Delivered'),
        option('dead', 'Bỏ sau ba ngày', 'Given up'),
      ],
    },
    { name: 'attempts', type: 'number', required: true },
    { name: 'firstAt', type: 'date', required: true },
    { name: 'lastAt', type: 'date', required: true, index: true },
    { name: 'nextAt', type: 'date' },
    // What was answered last: the status, how long it took (ms), the beginning of its words; or why there was no answer.
    { name: 'status', type: 'number' },
    { name: 'milliseconds', type: 'number' },
    { name: 'answer', type: 'text' },
    { name: 'problem', type: 'text' },
  ],
}
