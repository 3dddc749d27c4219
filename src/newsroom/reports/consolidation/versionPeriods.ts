import type { PayloadRequest } from 'payload'

import { figures } from '@/domain/report/figures'
import { reportPeriods } from '@/domain/report/reportPeriods'
import { WINDOW } from '@/domain/report/reportRanges'
import { derivedPeriods, type DerivedPeriods } from '@/domain/report/way/derivedPeriods'

import { loadReportFacts } from '../loadReportFacts'
import type { Version } from '../reportSubject'

/** The periods of a version, from what it kept; of one that was sent before they were, from what its figures prove. */
export async function versionPeriods(
  req: PayloadRequest,
  outlet: string,
  version: Version,
): Promise<DerivedPeriods> {
  if (version.keepsPeriods) return { periods: version.periods, unproven: [] }
  const ranges = version.figures.ranges.filter(({ name }) => name === WINDOW)
  const [window] = ranges
  if (!window) return { periods: [], unproven: [] }
  const { cutOff } = version
  const { facts } = await loadReportFacts({ req, outlets: [outlet], ranges, cutOff })
  const anew = { figures: figures(facts), periods: reportPeriods(facts, window) }
  return derivedPeriods(version.figures, anew)
}
