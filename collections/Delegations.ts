import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { offerOutlets } from '@/access/offerOutlets'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkDelegation } from '@/newsroom/chains/hooks/checkDelegation'

import { civilDate } from './fields/civilDate'
import { relation } from './fields/relation'
import { plainText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

const LOGGED = ['outlet', 'from', 'to', 'start', 'end', 'note']

/** Who signs and publishes in whose place, from which day to which (workflow.md, Who). */
export const Delegations: CollectionConfig = {
  slug: 'delegations',
  disableDuplicate: true,
  labels: {
    singular: both('Ủy quyền', 'Delegation'),
    plural: both('Ủy quyền', 'Delegations'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'note',
    defaultColumns: ['from', 'to', 'outlet', 'start', 'end'],
  },
  defaultSort: '-start',
  access: accessOf('delegations'),
  hooks: {
    beforeChange: [checkDelegation],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets(['outletHead']),
    }),
    relation({
      name: 'from',
      to: 'users',
      label: both('Người ủy quyền', 'From'),
      required: true,
      index: true,
    }),
    relation({
      name: 'to',
      to: 'users',
      label: both('Người được ủy quyền', 'To'),
      required: true,
      index: true,
    }),
    civilDate({ name: 'start', label: both('Từ ngày', 'From'), required: true, index: true }),
    civilDate({
      name: 'end',
      label: both('Đến hết ngày', 'To'),
      required: true,
      index: true,
      notBefore: { field: 'start', label: 'ngày bắt đầu' },
    }),
    plainText({ name: 'note', label: both('Văn bản hoặc lý do', 'Reason'), maxLength: 200 }),
    sampleField,
  ],
}
