import type { CollectionBeforeChangeHook } from 'payload'

import { rowsWhere } from '@/database/rows'
import { isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { meet, sumOfWeights, WHOLE_SCORE } from '@/domain/report/weightsOn'
import type { RankingWeight } from '@/payload-types'

import { failure } from '../../words/failure'
import { datedWeights, type SourcedWeights } from '../loadWeights'

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
  // What a field's own check refuses with a sentence.
  if (!isComplete(after)) return data
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

const isComplete = ({ complete, onTime, coverage, validFrom, validTo }: SourcedWeights): boolean =>
  [complete, onTime, coverage].every(Number.isInteger) &&
  isCivilDate(validFrom) &&
  (validTo === null || isCivilDate(validTo))
