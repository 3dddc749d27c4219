/** The genre of a text that corrects another (domain.md §5). */
const CORRECTION = 'correction'

/** The text that one of a genre is about, by its id; null of what is no correction. */
export function correctedText(text: { genre: string; corrects: string | null }): string | null {
  return text.genre === CORRECTION ? text.corrects : null
}

/** Whether a text that readers have is an item that an outlet may owe; a correction is none, and no airing. */
export function isItem({ corrects }: { corrects?: string | null }): boolean {
  return !corrects
}

/** Whether an outlet may correct a text: one of its own that readers once had, whether they still have it or not. */
export function mayBeCorrected(
  text: { outlet: string | null; wasPublished: boolean } | null,
  outlet: string | null,
): boolean {
  return text !== null && text.wasPublished && text.outlet !== null && text.outlet === outlet
}
