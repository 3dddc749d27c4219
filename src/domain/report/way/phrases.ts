import type { Figures } from '../figures'
import { WINDOW } from '../reportRanges'
import { padded } from '../smallCount'
import { type MainNumber, mainNumbers, periodRange } from './mainNumbers'

/** A figure of a report that its text may name, with the words it becomes: `04 phóng sự`. */
export type Phrase = { name: string; words: string }

type Names = {
  /** Kinds of activities by id. */
  kinds: Readonly<Record<string, string>>
  /** Genres, as they are called. */
  genres: Readonly<Record<string, string>>
}

const PLACE = /\{([^{}\n]{1,200})\}/g
const SO_FAR = ' lũy kế'

/** Every figure that the text may name, of the days since the report before, then of the year so far. */
export function reportPhrases(figures: Figures, names: Names): Phrase[] {
  const range = periodRange(figures)
  const period = spokenNumbers(figures, range, names).map(phraseOf)
  if (range === WINDOW) return period
  const soFar = spokenNumbers(figures, WINDOW, names).map(phraseOf)
  return [...period, ...soFar.map(soFarPhrase)]
}

/** A number as the text speaks of it. */
export const phraseOf = ({ name, unit, value }: MainNumber): Phrase => ({
  name,
  words: value === null ? `chưa rõ số ${unit}` : `${padded(value)} ${unit}`,
})

/** The same phrase of the year so far. */
export const soFarPhrase = ({ name, words }: Phrase): Phrase => ({
  name: `${name}${SO_FAR}`,
  words,
})

/** Every number of a range that the text may name: the main ones, texts by genre, amounts by kind of activity. */
export function spokenNumbers(
  figures: Figures,
  range: string,
  { kinds, genres }: Names,
): MainNumber[] {
  const items = new Map(
    figures.items
      .filter((row) => row.range === range && row.outlet === null)
      .map(({ genre, count }) => [genre, count]),
  )
  const activities = figures.activities.filter((row) => row.range === range)
  return [
    ...mainNumbers(figures, range),
    ...Object.entries(genres).map(([genre, called]) => {
      const name = called.toLocaleLowerCase('vi')
      return { name, unit: name, value: items.get(genre) ?? 0 }
    }),
    ...activities.flatMap(({ kind, count, quantities }) =>
      Object.entries(quantities).map(([unit, { sum, unknown }]) => ({
        name: `${kinds[kind] ?? ''}: ${unit}`,
        unit,
        value: unknown === count ? null : sum,
      })),
    ),
  ]
}

/** A text with its figures in words, and the names in it that are no figures. */
export function filledIn(
  text: string,
  phrases: readonly Phrase[],
): { text: string; unknown: string[] } {
  const words = new Map(phrases.map((phrase) => [keyOf(phrase.name), phrase.words]))
  const unknown = new Set<string>()
  const filled = text.replace(PLACE, (place, name: string) => {
    const found = words.get(keyOf(name))
    if (found === undefined) unknown.add(name.trim())
    return found ?? place
  })
  return { text: filled, unknown: [...unknown] }
}

const keyOf = (name: string) =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
