import type { CountRow } from '../../obligation/ledger/types'
import { canonicalJson } from '../canonical'
import type { Figures } from '../figures'
import type { ReportPeriod } from '../reportPeriods'
import { WINDOW } from '../reportRanges'
import type { CountFigures, ObligationFigures } from '../rows'

/** The periods behind frozen figures, and those of which nobody can say any more what they were. */
export type DerivedPeriods = {
  periods: ReportPeriod[]
  unproven: { obligation: string; periods: string[] }[]
}

/** Figures and periods of the same days and cut-off, by the facts as they are today. */
type Anew = { figures: Pick<Figures, 'obligations'>; periods: readonly ReportPeriod[] }

/**
 * The periods of a version that was sent before they were kept. What is computed anew counts only where it comes to exactly
 * what was frozen: numbers, issues and names of periods; where it does not, a single period has the frozen numbers
 * themselves. Of all others nothing is guessed.
 */
export function derivedPeriods(frozen: Pick<Figures, 'obligations'>, anew: Anew): DerivedPeriods {
  const found: DerivedPeriods = { periods: [], unproven: [] }
  for (const figures of frozen.obligations) {
    if (figures.range !== WINDOW) continue
    const { obligation, periods } = figures
    const own = anew.periods.filter(({ row }) => row.obligation === obligation)
    if (isProven(figures, anew.figures)) {
      found.periods.push(...own)
      continue
    }
    const single = 'due' in figures ? singlePeriod(figures, own) : null
    if (single) found.periods.push(single)
    else if (periods.length > 0) found.unproven.push({ obligation, periods })
  }
  return found
}

function isProven(figures: ObligationFigures, anew: Anew['figures']): boolean {
  const again = anew.obligations.find(
    ({ range, obligation }) => range === figures.range && obligation === figures.obligation,
  )
  return again !== undefined && canonicalJson(again) === canonicalJson(figures)
}

/** What sums of one period are: its row. Its days are those of the calendar. */
function singlePeriod(figures: CountFigures, anew: readonly ReportPeriod[]): ReportPeriod | null {
  const [period, ...others] = figures.periods
  const bounds = anew.find(({ row }) => row.period === period)?.row
  if (period === undefined || others.length > 0 || !bounds) return null
  const { obligation, due, aired, onTime, late, madeUp, waived, excused, missed } = figures
  const row: CountRow = {
    ...{ obligation, period, from: bounds.from, to: bounds.to },
    ...{ due, aired, onTime, late, madeUp, waived, excused, planned: 0, pending: 0, missed },
    ...{ shortage: figures.shortage, state: stateOf(figures, bounds) },
    issues: { ...figures.ids, planned: [], pending: [] },
  }
  return { stage: 'periods', row }
}

/** The states of a period that has ended, as ledger.md has them; whether nothing was due or all was suspended no sum says. */
function stateOf(figures: CountFigures, bounds: ReportPeriod['row']): CountRow['state'] {
  const { due, aired, madeUp, short } = figures
  if (short.length > 0) return 'short'
  if (due === 0) return bounds.state === 'excused' ? 'excused' : 'none'
  if (aired >= due) return 'met'
  return aired + madeUp >= due ? 'madeUp' : 'waived'
}
