import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { offerOutlets } from '@/access/offerOutlets'
import { SCHEDULE_ROLES } from '@/access/roles'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { civilDate } from './fields/civilDate'
import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { longText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

/** A department's request for issues on topics and dates (đề nghị của Sở Nội vụ; plan 97, point 2.6). */
export const Requests: CollectionConfig = {
  slug: 'requests',
  disableDuplicate: true,
  labels: { singular: both('Đề nghị', 'Request'), plural: both('Đề nghị', 'Requests') },
  admin: {
    group: GROUPS.columns,
    useAsTitle: 'number',
    defaultColumns: ['number', 'issuedOn', 'issuer', 'outlet', 'summary'],
    listSearchableFields: ['number', 'searchText'],
  },
  defaultSort: '-issuedOn',
  access: accessOf('requests'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [keepSearchText('number', 'summary')],
    afterChange: [
      logChanges(
        'number',
        'issuedOn',
        'issuer',
        'outlet',
        'summary',
        'topics',
        'wishedDates',
        'scan',
      ),
    ],
    afterDelete: [logDeletion('number', 'issuedOn', 'issuer', 'outlet', 'summary')],
  },
  fields: [
    requiredText({ name: 'number', label: both('Số, ký hiệu', 'Number'), maxLength: 60 }),
    civilDate({
      name: 'issuedOn',
      label: both('Ngày văn bản', 'Issued on'),
      required: true,
      index: true,
    }),
    relation({
      name: 'issuer',
      to: 'organisations',
      label: both('Cơ quan đề nghị', 'Issuer'),
      required: true,
    }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets([...SCHEDULE_ROLES, 'supervisor']),
    }),
    longText({ name: 'summary', label: both('Nội dung đề nghị', 'Summary'), maxLength: 2000 }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxDepth: 1,
      maxRows: 30,
      label: both('Chủ đề', 'Topics'),
    },
    {
      name: 'wishedDates',
      type: 'array',
      label: both('Ngày mong muốn', 'Wished dates'),
      labels: { singular: both('ngày', 'date'), plural: both('ngày', 'dates') },
      maxRows: 60,
      fields: [civilDate({ name: 'date', label: both('Ngày', 'Date'), required: true })],
    },
    relation({ name: 'scan', to: 'files', label: both('Bản quét', 'Scan') }),
    ...searchFields,
    sampleField,
  ],
}
