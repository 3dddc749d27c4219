import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { offerOfOutlet } from '@/access/offerOfOutlet'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { checkOwnColumns } from '@/newsroom/columns/hooks/checkOwnColumns'
import { exportEndpoint } from '@/staff-api/endpoints/exportEndpoint'
import { overviewEndpoints } from '@/staff-api/endpoints/overviewEndpoints'
import { periodEndpoint } from '@/staff-api/endpoints/periodEndpoint'
import { reportPaperEndpoint } from '@/staff-api/endpoints/reportPaperEndpoint'
import { LOGGED_FIELDS } from '@/newsroom/obligations/obligationFields'
import { judgeObligationByHand } from '@/newsroom/obligations/hooks/judgeByHand'
import { obligationEndpoints } from '@/staff-api/endpoints/obligationEndpoints'
import { refuseDuplicateObligation } from '@/newsroom/obligations/hooks/refuseDuplicateObligation'

import { foldSearch } from '../fields/foldSearch'
import { importedFrom } from '../fields/importedFrom'
import { validity } from '../fields/civilDate'
import { ofOutlet } from '../fields/ownedBy'
import { relation } from '../fields/relation'
import { longText, requiredText } from '../fields/requiredText'
import { sampleField } from '../fields/sample'
import { keepSearchText, searchFields } from '../fields/searchText'
import { both, GROUPS } from '../fields/words'
import { measureFields } from './measureFields'

/** What an outlet owes, how often, under which clause, from when to when (ledger.md, Facts). */
export const Obligations: CollectionConfig = {
  slug: 'obligations',
  disableDuplicate: true,
  labels: { singular: both('Nghĩa vụ', 'Obligation'), plural: both('Nghĩa vụ', 'Obligations') },
  admin: {
    group: GROUPS.obligations,
    components: { Description: '/admin/obligations/ObligationHeader#ObligationHeader' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'outlet', 'measureKind', 'count', 'period', 'validFrom', 'validTo'],
    listSearchableFields: ['title', 'clause', 'searchText'],
  },
  defaultSort: 'sortKey',
  access: accessOf('obligations'),
  endpoints: [
    ...[exportEndpoint, reportPaperEndpoint, ...overviewEndpoints],
    ...[periodEndpoint, ...obligationEndpoints],
  ],
  hooks: {
    beforeOperation: [foldSearch],
    beforeValidate: [checkOwnColumns, refuseDuplicateObligation],
    beforeChange: [judgeObligationByHand, keepSearchText('title', 'clause')],
    afterChange: [logChanges(...LOGGED_FIELDS)],
  },
  fields: [
    requiredText({ name: 'title', label: both('Tên nghĩa vụ', 'Title') }),
    ofOutlet(),
    {
      name: 'columns',
      type: 'relationship',
      relationTo: 'columns',
      hasMany: true,
      maxDepth: 1,
      maxRows: 100,
      label: both('Chuyên mục', 'Columns'),
      filterOptions: offerOfOutlet(),
      admin: { description: both('Số của các chuyên mục này được tính.', 'Their issues count.') },
    },
    {
      type: 'row',
      fields: [
        relation({
          name: 'plan',
          to: 'plans',
          label: both('Văn bản', 'Plan'),
          required: true,
          index: true,
        }),
        requiredText({ name: 'clause', label: both('Điểm, khoản', 'Clause'), maxLength: 120 }),
      ],
    },
    ...measureFields,
    { type: 'row', fields: validity() },
    relation({
      name: 'replaces',
      to: 'obligations',
      label: both('Thay cho nghĩa vụ', 'Replaces'),
      access: fieldAccessOf('computed'),
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data?.replaces),
        description: both(
          'Trước ngày hiệu lực, nghĩa vụ cũ vẫn được tính.',
          'The earlier version still counts before.',
        ),
      },
    }),
    longText({ name: 'note', label: both('Ghi chú', 'Note'), maxLength: 2000 }),
    ...importedFrom,
    sampleField,
    ...searchFields,
  ],
}
