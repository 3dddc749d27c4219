import { filledIn, type Phrase } from '@/domain/report/way/phrases'
import { REPORT_SECTIONS, type ReportText } from '@/domain/report/way/sections'

import type { FrozenSection } from './reportSubject'

/** The parts of a text with their figures in words, and the names in it that are no figures. */
export function filledSections(
  text: ReportText,
  phrases: readonly Phrase[],
): { sections: FrozenSection[]; unknownFigures: string[] } {
  const filled = REPORT_SECTIONS.map(({ code, heading }) => {
    const written = text[code] ?? ''
    const { text: words, unknown } = filledIn(written, phrases)
    return { section: { code, heading, written, words }, unknown }
  })
  return {
    sections: filled.map(({ section }) => section),
    unknownFigures: [...new Set(filled.flatMap(({ unknown }) => unknown))],
  }
}
