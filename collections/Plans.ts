import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { planEndpoints } from '@/staff-api/endpoints/planEndpoints'

import { foldSearch } from './fields/foldSearch'
import { civilDate, validity } from './fields/civilDate'
import { relation } from './fields/relation'
import { longText, plainText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

/** Numbered legal documents that order work; a later one replaces an earlier one (domain.md §1). */
export const Plans: CollectionConfig = {
  slug: 'plans',
  disableDuplicate: true,
  labels: { singular: both('Kế hoạch', 'Plan'), plural: both('Kế hoạch, văn bản', 'Plans') },
  admin: {
    group: GROUPS.plans,
    components: { Description: '/admin/plans/PlanHeader#PlanHeader' },
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'issuedOn', 'validFrom', 'validTo'],
    listSearchableFields: ['title', 'number', 'searchText'],
  },
  defaultSort: '-issuedOn',
  access: accessOf('plans'),
  endpoints: planEndpoints,
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [keepSearchText('title', 'number')],
    afterChange: [
      logChanges(
        'title',
        'number',
        'issuedOn',
        'issuer',
        'signer',
        'validFrom',
        'validTo',
        'replacedBy',
        'scan',
        'clauses',
      ),
    ],
    afterDelete: [
      logDeletion(
        'title',
        'number',
        'issuedOn',
        'issuer',
        'signer',
        'validFrom',
        'validTo',
        'replacedBy',
        'scan',
        'clauses',
      ),
    ],
  },
  fields: [
    requiredText({ name: 'title', label: both('Trích yếu', 'Title'), maxLength: 500 }),
    {
      type: 'row',
      fields: [
        requiredText({
          name: 'number',
          label: both('Số, ký hiệu', 'Number'),
          maxLength: 60,
          index: true,
        }),
        civilDate({
          name: 'issuedOn',
          label: both('Ngày ban hành', 'Issued on'),
          required: true,
          index: true,
        }),
      ],
    },
    relation({
      name: 'issuer',
      to: 'organisations',
      label: both('Cơ quan ban hành', 'Issuer'),
      required: true,
    }),
    plainText({ name: 'signer', label: both('Người ký', 'Signer') }),
    { type: 'row', fields: validity() },
    relation({
      name: 'replacedBy',
      to: 'plans',
      label: both('Được thay thế bởi', 'Replaced by'),
      // By the page's own “Thay thế văn bản”, which decides about every obligation of the plan.
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.replacedBy) },
    }),
    relation({ name: 'scan', to: 'files', label: both('Bản quét', 'Scan') }),
    {
      name: 'clauses',
      type: 'array',
      label: both('Các điểm, khoản', 'Clauses'),
      labels: { singular: both('điểm, khoản', 'clause'), plural: both('điểm, khoản', 'clauses') },
      maxRows: 300,
      admin: {
        initCollapsed: true,
        components: {
          RowLabel: {
            path: '/admin/fields/RowName#RowName',
            clientProps: { fields: ['ref', 'heading'], isNew: 'Điểm, khoản mới' },
          },
        },
      },
      fields: [
        requiredText({ name: 'ref', label: both('Khoản, điểm', 'Reference'), maxLength: 60 }),
        plainText({ name: 'heading', label: both('Tên mục', 'Heading'), maxLength: 500 }),
        longText({ name: 'text', label: both('Nội dung', 'Text'), maxLength: 20_000 }),
      ],
    },
    sampleField,
    ...searchFields,
  ],
}
