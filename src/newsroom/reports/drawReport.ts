import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { canonicalParts } from '@/domain/report/canonical'
import { frozen } from '@/domain/report/frozen'
import { filledIn, reportPhrases } from '@/domain/report/way/phrases'
import { REPORT_SECTIONS } from '@/domain/report/way/sections'
import { GENRE_WORDS } from '@/public-api/words'

import { comparisonsOf } from './earlierReports'
import { namedFigures } from './namedFigures'
import type { FrozenSection, OutletReport, Version } from './reportSubject'

/** A report drawn up as of an instant: what its version holds when it is sent. */
export type Drawn = Pick<Version, 'figures' | 'names' | 'sections' | 'comparisons' | 'hash'> & {
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
  return {
    ...{ figures, names: found.names, sections },
    comparisons: await comparisonsOf(req, report, figures),
    hash: hashOf({ figures: figures.hash, sections }),
    unknownFigures: [...new Set(filled.flatMap(({ unknown }) => unknown))],
  }
}

/** The fingerprint of figures and text together: SHA-256 of canonical JSON, as of figures alone (report.md). */
function hashOf(content: { figures: string; sections: FrozenSection[] }): string {
  const hash = createHash('sha256')
  for (const part of canonicalParts(content)) hash.update(part, 'utf8')
  return hash.digest('hex')
}
