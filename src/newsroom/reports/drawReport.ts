import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { frozen } from '@/domain/report/frozen'
import { countedIssues } from '@/domain/report/paper/issueTable'
import { reportPeriods, type ReportPeriod } from '@/domain/report/reportPeriods'
import { WINDOW } from '@/domain/report/reportRanges'
import type { ReportFacts } from '@/domain/report/types'
import { reportPhrases } from '@/domain/report/way/phrases'
import { GENRE_WORDS } from '@/public-api/words'

import { comparisonsOf } from './earlierReports'
import { filledSections } from './filledSections'
import { reportIndicators } from './loadIndicators'
import { namedFigures } from './namedFigures'
import { loadPaperIssues } from './loadPaperIssues'
import type { OutletReport, Version } from './reportSubject'
import { versionHash } from './versionHash'

/** A report drawn up as of an instant: what its version holds when it is sent. */
export type Drawn = Pick<
  Version,
  'figures' | 'names' | 'periods' | 'sections' | 'comparisons' | 'issues' | 'indicators' | 'hash'
> & {
  /** Names in the text that are no figures. */
  unknownFigures: string[]
}

/** Draws a report up: figures of all its ranges, the text with its figures in words, what it is compared with. */
export async function drawReport(
  req: PayloadRequest,
  report: OutletReport,
  cutOff: string,
): Promise<Drawn> {
  const { outlet, outletName, ranges } = report
  const found = await namedFigures(req, {
    outlets: [{ id: outlet, name: outletName }],
    ...{ ranges, cutOff },
  })
  const figures = frozen(found.figures, createHash('sha256'))
  const phrases = reportPhrases(figures, { kinds: found.names.kinds, genres: GENRE_WORDS })
  const { sections, unknownFigures } = filledSections(report.text, phrases)
  const content = {
    ...{ figures, names: found.names, periods: periodsOf(found.facts), sections },
    comparisons: await comparisonsOf(req, report, figures),
    indicators: await reportIndicators(req, report.id, { figures, topics: found.names.topics }),
    issues: await loadPaperIssues(req, countedIssues(figures), cutOff),
  }
  return { ...content, hash: versionHash(content), unknownFigures }
}

const periodsOf = (facts: ReportFacts): ReportPeriod[] =>
  facts.ranges.filter(({ name }) => name === WINDOW).flatMap((own) => reportPeriods(facts, own))
