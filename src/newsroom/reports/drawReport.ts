import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { frozen } from '@/domain/report/frozen'
import { countedIssues } from '@/domain/report/paper/issueTable'
import { filledIn, reportPhrases } from '@/domain/report/way/phrases'
import { REPORT_SECTIONS } from '@/domain/report/way/sections'
import { GENRE_WORDS } from '@/public-api/words'

import { comparisonsOf } from './earlierReports'
import { reportIndicators } from './loadIndicators'
import { namedFigures } from './namedFigures'
import { loadPaperIssues } from './loadPaperIssues'
import type { OutletReport, Version } from './reportSubject'
import { versionHash } from './versionHash'

/** A report drawn up as of an instant: what its version holds when it is sent. */
export type Drawn = Pick<
  Version,
  'figures' | 'names' | 'sections' | 'comparisons' | 'issues' | 'indicators' | 'hash'
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
  const filled = REPORT_SECTIONS.map(({ code, heading }) => {
    const written = report.text[code] ?? ''
    const { text: words, unknown } = filledIn(written, phrases)
    return { section: { code, heading, written, words }, unknown }
  })
  const sections = filled.map(({ section }) => section)
  const content = {
    ...{ figures, names: found.names, sections },
    comparisons: await comparisonsOf(req, report, figures),
    indicators: await reportIndicators(req, report.id, { figures, topics: found.names.topics }),
    issues: await loadPaperIssues(req, countedIssues(figures), cutOff),
  }
  return {
    ...content,
    hash: versionHash(content),
    unknownFigures: [...new Set(filled.flatMap(({ unknown }) => unknown))],
  }
}
