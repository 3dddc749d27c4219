import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { WORK_EVENTS } from '@/domain/notice/workEvents'
import { noticeEndpoints } from '@/staff-api/endpoints/noticeEndpoints'
import { WORK_EVENT_WORDS } from '@/newsroom/words/workEvents'

import { relation } from './fields/relation'
import { both, GROUPS, option } from './fields/words'

/**
 * The inboxes: one row per person and fact. A fact is an alert (and a second row when it goes up to the head), or what
 * somebody did to a piece of work. It holds no words of either: those are read through it, by whoever may still read it.
 */
export const Notices: CollectionConfig = {
  slug: 'notices',
  disableDuplicate: true,
  labels: { singular: both('Thông báo', 'Notice'), plural: both('Thông báo', 'Notices') },
  admin: { group: GROUPS.system, hidden: true },
  defaultSort: '-openedAt',
  lockDocuments: false,
  access: accessOf('notices'),
  endpoints: noticeEndpoints,
  indexes: [{ fields: ['user', 'openedAt'] }, { fields: ['user', 'mail'] }],
  fields: [
    // Person, fact and reason in one string: nobody is told twice.
    { name: 'key', type: 'text', required: true, unique: true },
    relation({
      name: 'user',
      to: 'users',
      label: both('Người nhận', 'To'),
      required: true,
      index: true,
    }),
    relation({
      name: 'alert',
      to: 'alerts',
      label: both('Cảnh báo', 'Alert'),
      index: true,
    }),
    {
      name: 'reason',
      type: 'select',
      required: true,
      label: both('Vì sao', 'Why'),
      options: [
        option('alert', 'Việc của kênh', 'The outlet’s matter'),
        option('escalation', 'Quá hạn chưa xong', 'Not settled in time'),
        option('work', 'Việc của bạn', 'Your work'),
      ],
    },
    {
      name: 'event',
      type: 'select',
      label: both('Đã xảy ra', 'What happened'),
      options: WORK_EVENTS.map((value) => ({ value, label: WORK_EVENT_WORDS[value] })),
    },
    // What it happened to; the collection follows from the event.
    { name: 'subject', type: 'text', index: true },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), index: true }),
    relation({ name: 'actor', to: 'users', label: both('Ai làm', 'Who did it') }),
    { name: 'asks', type: 'checkbox', label: both('Có việc phải làm', 'Something is to be done') },
    // The line of the log it tells of.
    { name: 'cause', type: 'text', index: true },
    // When the work moved on: nothing is asked any more.
    { name: 'endedAt', type: 'date', index: true, label: both('Xong lúc', 'Over at') },
    // The occurrence of the fact it tells of: one that comes back is unread again.
    { name: 'openedAt', type: 'date', required: true, label: both('Lúc', 'At') },
    { name: 'readAt', type: 'date', index: true, label: both('Đã đọc lúc', 'Read at') },
    // The mail that tells of it, once there is one: no fact is mailed twice to a person.
    relation({ name: 'mail', to: 'mails', label: both('Thư', 'Mail'), index: true }),
  ],
}
