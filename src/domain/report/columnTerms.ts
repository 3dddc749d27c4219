import type { CivilDate } from '../calendar/civil'
import type { Column } from './types'

export type Terms = Pick<Column, 'lateAfterMinutes' | 'graceHours'>

type Rule = Terms & {
  readonly columns: readonly string[]
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
}

/** For a column that no obligation names: those that an obligation begins with. */
export const USUAL_TERMS: Terms = { lateAfterMinutes: 30, graceHours: 24 }

/**
 * When an issue of a column is late and how long its proof is waited for: as the obligation over it says; of several that
 * of the one in force longest into the range, then of the first given.
 */
export function columnTerms(column: string, rules: readonly Rule[]): Terms {
  let last: Rule | undefined
  for (const rule of rules) {
    if (rule.columns.includes(column) && (!last || endOf(rule) > endOf(last))) last = rule
  }
  const { lateAfterMinutes, graceHours } = last ?? USUAL_TERMS
  return { lateAfterMinutes, graceHours }
}

const endOf = ({ validTo }: Rule): CivilDate => validTo ?? '9999-12-31'
