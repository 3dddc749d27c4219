import type { CivilDate } from '../calendar/civil'
import type { Weights } from './types'

/** Weights with the days they hold, both inclusive; an open end is `null`. */
export type DatedWeights = Weights & {
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
}

/** What the weights add up to; a score is out of 100 (report.md, Ranking). */
export const WHOLE_SCORE = 100

export const sumOfWeights = ({ complete, onTime, coverage }: Weights): number =>
  complete + onTime + coverage

/** Whether some day is in both. */
export const meet = (one: Omit<DatedWeights, keyof Weights>, other: typeof one): boolean =>
  one.validFrom <= (other.validTo ?? one.validFrom) &&
  other.validFrom <= (one.validTo ?? other.validFrom)

/** The weights in force on a day; of several, which two people can enter at once, those that began last. */
export function weightsOn<Dated extends DatedWeights>(
  all: readonly Dated[],
  day: CivilDate,
): Dated | null {
  const inForce = all.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  )
  return inForce.sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null
}
