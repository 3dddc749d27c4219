import {
  drawsCapitals,
  encodingOfFont,
  fromLegacy,
  type LegacyEncoding,
} from '@/domain/text/legacy/encodings'

import type { FontOf } from './styleFonts'
import type { Paragraph, Picture, Run, WordNode, WordTree } from './tree'

/** What is kept in mind while a file is read, and told of it afterwards. */
export type Reading = {
  tree: WordTree
  fontOf: FontOf
  /** What text without a telling font is written in; null for Unicode. */
  guessed: LegacyEncoding | null
  /** Texts of an older encoding are converted. */
  converts: boolean
  /** Tables may stand in a text. */
  tables: boolean
  pictures: Picture[]
  /** Notes that were referred to, in their order. */
  noteBodies: WordNode[][]
  /** The number of a note by its kind and id. */
  noteNumbers: Map<string, number>
  encodings: Set<LegacyEncoding>
  counts: Counts
}

export type Counts = {
  /** Addresses that lead a reader nowhere. */
  links: number
  /** Tables made into paragraphs, and those that only placed a picture. */
  tables: number
  /** Tables in a cell of another. */
  nested: number
  decomposed: number
}

export const newCounts = (): Counts => ({ links: 0, tables: 0, nested: 0, decomposed: 0 })

/** How the letters of a run are to be read. */
export type Letters = { encoding: LegacyEncoding | null; capitals: boolean }

export function lettersOf(reading: Reading, run: Run, paragraph: Paragraph | null): Letters {
  const font =
    run.font ??
    (run.styleId === null ? null : reading.fontOf(run.styleId)) ??
    reading.fontOf(paragraph?.styleId ?? null) ??
    ''
  return { encoding: encodingOfFont(font) ?? reading.guessed, capitals: drawsCapitals(font) }
}

/** A text in Unicode, where it is to be converted; tells `reading` of it. */
export function inUnicode(reading: Reading, text: string, { encoding, capitals }: Letters): string {
  if (encoding === null) return text
  const made = fromLegacy(text, encoding)
  const isChanged = made !== text
  if (isChanged) reading.encodings.add(encoding)
  if (!reading.converts) return text
  return isChanged && capitals ? made.toLocaleUpperCase('vi') : made
}
