import type { CollectionBeforeChangeHook } from 'payload'

import { rowsWhere } from '@/database/rows'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { meet, sumOfWeights, WHOLE_SCORE } from '@/domain/report/weightsOn'
import type { RankingWeight } from '@/payload-types'

import { failure } from '../../words/failure'
import { datedWeights } from '../loadWeights'

/**
 * Weights add up to 100, and on no day are there two of them.
 * @throws NewsroomError in words.
 */
export const checkWeights: CollectionBeforeChangeHook<RankingWeight> = async ({
  data,
  originalDoc,
  req,
}) => {
  const after = datedWeights({ ...originalDoc, ...data } as RankingWeight)
  const sum = sumOfWeights(after)
  if (sum !== WHOLE_SCORE) throw failure('weightsSum', { sum })
  const others = await rowsWhere(req, 'ranking-weights', {
    where: { id: { not_equals: originalDoc?.id ?? '' } },
    overrideAccess: true,
  })
  const other = others.find((one) => meet(after, datedWeights(one)))
  if (other) {
    throw failure('weightsMeet', {
      document: other.document,
      from: formatDatePadded(other.validFrom),
      to: other.validTo ? formatDatePadded(other.validTo) : null,
    })
  }
  return data
}
