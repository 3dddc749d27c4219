import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { CALENDAR_REACHES, CALENDAR_REACH_WORDS } from '@/newsroom/words/calendars'

import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/** Addresses at which calendar programs fetch a person's schedule without an account. Only a fingerprint of the token is kept. */
export const CalendarLinks: CollectionConfig = {
  slug: 'calendar-links',
  disableDuplicate: true,
  labels: {
    singular: both('Địa chỉ lịch', 'Calendar address'),
    plural: both('Địa chỉ lịch', 'Calendar addresses'),
  },
  admin: { group: GROUPS.columns, hidden: true },
  lockDocuments: false,
  access: accessOf('calendar-links'),
  fields: [
    relation({
      name: 'owner',
      to: 'users',
      label: both('Của người', 'Owner'),
      required: true,
      index: true,
    }),
    { name: 'hash', type: 'text', required: true, unique: true, admin: { hidden: true } },
    // Said, not left to an empty outlet: with its outlet deleted an address must not come to show all others.
    {
      name: 'reach',
      type: 'select',
      required: true,
      label: both('Phạm vi', 'Reach'),
      options: CALENDAR_REACHES.map((value) => ({ value, label: CALENDAR_REACH_WORDS[value] })),
    },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet') }),
    { name: 'lastUsedAt', type: 'date', label: both('Dùng gần nhất', 'Last used') },
    { name: 'revokedAt', type: 'date', label: both('Thu hồi lúc', 'Revoked at') },
  ],
}
