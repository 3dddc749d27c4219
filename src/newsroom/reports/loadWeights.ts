import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import { type DatedWeights, weightsOn } from '@/domain/report/weightsOn'
import type { Weights } from '@/domain/report/types'
import type { RankingWeight } from '@/payload-types'

/** What a score is weighed by, and the document that says so. */
export type SourcedWeights = DatedWeights & Pick<RankingWeight, 'id' | 'document'>

export const datedWeights = (row: RankingWeight): SourcedWeights => ({
  ...{ id: row.id, document: row.document },
  ...{ complete: row.complete, onTime: row.onTime, coverage: row.coverage },
  ...{ validFrom: row.validFrom, validTo: row.validTo || null },
})

/** As the figures take them. */
export const weightsOf = ({ complete, onTime, coverage }: Weights): Weights => ({
  complete,
  onTime,
  coverage,
})

/** The weights in force on a day; null where nobody entered any: then nothing is ranked. */
export async function loadWeights(
  req: PayloadRequest,
  day: CivilDate,
): Promise<SourcedWeights | null> {
  const rows = await rowsWhere(req, 'ranking-weights', {
    where: { validFrom: { less_than_equal: day } },
    overrideAccess: true,
  })
  return weightsOn(rows.map(datedWeights), day)
}
