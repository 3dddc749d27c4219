/** About four lines of a card. */
const MOST = 150

/** The beginning of a sapo for a small card, cut between words: a syllable cut in two reads as another word. */
export function firstWords(text: string): string {
  if (text.length <= MOST) return text
  const end = text.lastIndexOf(' ', MOST - 1)
  const kept = text.slice(0, end > 0 ? end : MOST - 1)
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`
}
