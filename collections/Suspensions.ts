import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { offerOfOutlet } from '@/access/offerOfOutlet'
import { offerOutlets } from '@/access/offerOutlets'
import {
  judgeSuspensionByHand,
  judgeSuspensionRemoval,
} from '@/newsroom/suspensions/hooks/judgeByHand'
import { suspensionEndpoints } from '@/staff-api/endpoints/suspensionEndpoints'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkOwnColumns } from '@/newsroom/columns/hooks/checkOwnColumns'

import { civilDate } from './fields/civilDate'
import { relation } from './fields/relation'
import { requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

/** Ranges of days on which columns owe nothing, by a document that says so. */
export const Suspensions: CollectionConfig = {
  slug: 'suspensions',
  disableDuplicate: true,
  labels: { singular: both('Đợt tạm dừng', 'Suspension'), plural: both('Tạm dừng', 'Suspensions') },
  admin: {
    group: GROUPS.obligations,
    components: { Description: '/admin/suspensions/SuspensionHeader#SuspensionHeader' },
    useAsTitle: 'reason',
    defaultColumns: ['outlet', 'columns', 'from', 'to', 'document'],
  },
  defaultSort: '-from',
  access: accessOf('suspensions'),
  endpoints: suspensionEndpoints,
  hooks: {
    beforeValidate: [checkOwnColumns],
    beforeChange: [judgeSuspensionByHand],
    beforeDelete: [judgeSuspensionRemoval],
    afterChange: [logChanges('columns', 'from', 'to', 'reason', 'document')],
    afterDelete: [logDeletion('columns', 'from', 'to', 'reason', 'document')],
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
    {
      name: 'columns',
      type: 'relationship',
      relationTo: 'columns',
      hasMany: true,
      required: true,
      maxDepth: 1,
      maxRows: 100,
      label: both('Chuyên mục', 'Columns'),
      filterOptions: offerOfOutlet(),
    },
    civilDate({ name: 'from', label: both('Từ ngày', 'From'), required: true, index: true }),
    civilDate({
      name: 'to',
      label: both('Đến hết ngày', 'To'),
      required: true,
      index: true,
      notBefore: { field: 'from', label: 'ngày bắt đầu tạm dừng' },
    }),
    requiredText({ name: 'reason', label: both('Lý do', 'Reason'), maxLength: 500 }),
    requiredText({ name: 'document', label: both('Văn bản cho phép', 'Document'), maxLength: 200 }),
    relation({
      name: 'scan',
      to: 'files',
      label: both('Bản quét', 'Scan'),
      filterOptions: offerOfOutlet({ orShared: true }),
    }),
    sampleField,
  ],
}
