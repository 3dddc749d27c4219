import type { TextSection } from '@/domain/report/paper/types'
import type { SectionCode } from '@/domain/report/way/sections'

import type { FrozenSection } from '../reportSubject'

/** Parts of the text that stand before the figures; the others are about what comes of them. */
const BEFORE: readonly SectionCode[] = ['review', 'results']

/** What people wrote, with its figures in words, around the figures; parts that are empty are left out. */
export const writtenSections = (
  sections: readonly FrozenSection[],
): { before: TextSection[]; after: TextSection[] } => ({
  before: textOf(sections, (code) => BEFORE.includes(code)),
  after: textOf(sections, (code) => !BEFORE.includes(code)),
})

const textOf = (
  sections: readonly FrozenSection[],
  isWanted: (code: SectionCode) => boolean,
): TextSection[] =>
  sections
    .filter(({ code, words }) => isWanted(code) && words.trim() !== '')
    .map(({ heading, words }) => ({
      title: heading,
      paragraphs: words.split(/\n+/).flatMap((line) => (line.trim() ? [line.trim()] : [])),
      points: [],
    }))
