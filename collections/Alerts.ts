import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { ALERT_KINDS } from '@/domain/alert/kinds'
import { ALERT_HANDLINGS } from '@/domain/workflow/alert'
import { alertEndpoints } from '@/staff-api/endpoints/alertEndpoints'
import { ALERT_HANDLING_WORDS, ALERT_KIND_WORDS } from '@/newsroom/words/alertWords'

import { codeField } from './fields/codeField'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/** Said in words above the form. */
const SAID_ABOVE = { components: { Field: '/admin/ui/Nothing#Nothing' } }

/** Shown once there is something to show. */
const once = (field: string) => ({
  condition: (data: Record<string, unknown>) => Boolean(data?.[field]),
})

const DAY_AND_TIME = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
} as const

/**
 * What the checks found that needs a person: one row per fact. `open` says whether the fact holds and is the checks' to
 * say; `handling` says what people did about it and is theirs (docs/adr/0012).
 */
export const Alerts: CollectionConfig = {
  slug: 'alerts',
  disableDuplicate: true,
  labels: { singular: both('Cảnh báo', 'Alert'), plural: both('Cảnh báo', 'Alerts') },
  admin: {
    group: GROUPS.obligations,
    components: { Description: '/admin/alerts/AlertHeader#AlertHeader' },
    useAsTitle: 'title',
    defaultColumns: ['message', 'handling', 'owner', 'outlet', 'openedAt', 'open'],
    listSearchableFields: ['title', 'message'],
  },
  defaultSort: '-openedAt',
  lockDocuments: false,
  access: accessOf('alerts'),
  endpoints: alertEndpoints,
  indexes: [{ fields: ['outlet', 'open'] }],
  fields: [
    // The fact itself, in one string: the same fact never makes a second row.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: both('Loại', 'Kind'),
      options: ALERT_KINDS.map((kind) => ({ value: kind, label: ALERT_KIND_WORDS[kind] })),
    },
    // What it is about, short enough for a mail, which says no more.
    { name: 'title', type: 'text', label: both('Việc', 'Title'), admin: SAID_ABOVE },
    {
      name: 'message',
      type: 'textarea',
      required: true,
      label: both('Nội dung', 'Message'),
      admin: SAID_ABOVE,
    },
    {
      name: 'open',
      type: 'checkbox',
      required: true,
      defaultValue: true,
      index: true,
      label: both('Còn tồn tại', 'Still holds'),
      admin: SAID_ABOVE,
    },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), index: true }),
    // The body whose own work it is about; then it is of no outlet.
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan', 'Organisation'),
      index: true,
    }),
    relation({
      name: 'obligation',
      to: 'obligations',
      label: both('Nghĩa vụ', 'Obligation'),
      index: true,
    }),
    codeField({ name: 'period', vocabulary: 'period', index: true, label: both('Kỳ', 'Period') }),
    relation({ name: 'issue', to: 'issues', label: both('Số', 'Issue'), index: true }),
    {
      name: 'handling',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      label: both('Xử lý', 'Handling'),
      options: ALERT_HANDLINGS.map((value) => ({ value, label: ALERT_HANDLING_WORDS[value] })),
      admin: {
        components: { ...SAID_ABOVE.components, Cell: '/admin/alerts/HandlingCell#HandlingCell' },
      },
    },
    relation({ name: 'owner', to: 'users', label: both('Người phụ trách', 'Owner'), index: true }),
    {
      name: 'acknowledgedAt',
      type: 'date',
      label: both('Nhận lúc', 'Taken on at'),
      admin: { ...DAY_AND_TIME, ...once('acknowledgedAt') },
    },
    relation({
      name: 'settledBy',
      to: 'users',
      label: both('Người kết thúc', 'Settled by'),
      admin: once('settledBy'),
    }),
    {
      name: 'settledAt',
      type: 'date',
      label: both('Kết thúc lúc', 'Settled at'),
      admin: { ...DAY_AND_TIME, ...once('settledAt') },
    },
    {
      name: 'settledReason',
      type: 'textarea',
      label: both('Lý do kết thúc', 'Why settled'),
      admin: SAID_ABOVE,
    },
    {
      name: 'openedAt',
      type: 'date',
      required: true,
      index: true,
      label: both('Phát hiện lúc', 'Opened at'),
      admin: DAY_AND_TIME,
    },
    {
      name: 'resolvedAt',
      type: 'date',
      label: both('Hết lúc', 'Resolved at'),
      admin: { ...DAY_AND_TIME, ...once('resolvedAt') },
    },
  ],
}
