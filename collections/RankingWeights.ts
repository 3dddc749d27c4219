import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { WHOLE_SCORE } from '@/domain/report/weightsOn'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkWeights } from '@/newsroom/reports/hooks/checkWeights'

import { validity } from './fields/civilDate'
import { requiredText } from './fields/requiredText'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

const LOGGED = ['document', 'complete', 'onTime', 'coverage', 'validFrom', 'validTo']

const weight = (name: string, vi: string, en: string) =>
  wholeNumber({ name, label: both(vi, en), required: true, min: 0, max: WHOLE_SCORE })

/** What the components of the ranking weigh, from which day to which, by which document (report.md, Ranking). */
export const RankingWeights: CollectionConfig = {
  slug: 'ranking-weights',
  disableDuplicate: true,
  labels: {
    singular: both('Trọng số xếp hạng', 'Ranking weights'),
    plural: both('Trọng số xếp hạng', 'Ranking weights'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'document',
    defaultColumns: ['document', 'complete', 'onTime', 'coverage', 'validFrom', 'validTo'],
  },
  defaultSort: '-validFrom',
  access: accessOf('ranking-weights'),
  hooks: {
    beforeChange: [checkWeights],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    {
      ...requiredText({ name: 'document', label: both('Căn cứ', 'Document'), maxLength: 200 }),
      admin: {
        description: both(
          'Văn bản quy định cách chấm: số, ngày, cơ quan ban hành.',
          'The document that says so: number, date, issuer.',
        ),
      },
    },
    {
      type: 'row',
      fields: [
        weight('complete', 'Đủ số', 'Complete'),
        weight('onTime', 'Đúng giờ', 'On time'),
        weight('coverage', 'Bao phủ chủ đề', 'Coverage'),
      ],
    },
    ...validity(),
  ],
}
