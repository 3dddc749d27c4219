import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { holidayEndpoints } from '@/staff-api/endpoints/holidayEndpoints'

import { civilDate } from './fields/civilDate'
import { plainText, requiredText } from './fields/requiredText'
import { both, GROUPS, option } from './fields/words'

/** Days off and swapped workdays, entered by a person every year, never computed (domain.md §3.8). */
export const Holidays: CollectionConfig = {
  slug: 'holidays',
  disableDuplicate: true,
  labels: { singular: both('Ngày nghỉ', 'Holiday'), plural: both('Ngày nghỉ', 'Holidays') },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['date', 'name', 'kind', 'source'],
  },
  defaultSort: '-date',
  access: accessOf('holidays'),
  endpoints: holidayEndpoints,
  hooks: {
    afterChange: [logChanges('date', 'name', 'kind', 'source')],
    afterDelete: [logDeletion('date', 'name', 'kind', 'source')],
  },
  fields: [
    civilDate({
      name: 'date',
      label: both('Ngày', 'Date'),
      required: true,
      unique: true,
      index: true,
      access: fieldAccessOf('fixed'),
      admin: { readOnly: true },
    }),
    requiredText({ name: 'name', label: both('Tên ngày', 'Name') }),
    {
      name: 'kind',
      type: 'select',
      label: both('Loại', 'Kind'),
      required: true,
      access: fieldAccessOf('fixed'),
      admin: { readOnly: true },
      defaultValue: 'off',
      options: [option('off', 'Nghỉ', 'Day off'), option('workday', 'Làm bù', 'Swapped workday')],
    },
    plainText({
      name: 'source',
      label: both('Căn cứ', 'Source'),
      admin: { description: both('Văn bản thông báo lịch nghỉ.', 'The document that says so.') },
    }),
  ],
}
