/** Tones alone: circumflex, breve and horn are of the letter. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const ONSET = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]'
const VOWEL = '[aăâeêioôơuưy]'
const CODA = 'ch|ng|nh|[cmnpt]'
const SYLLABLE = new RegExp(`^(?:${ONSET})?${VOWEL}{1,3}(?:${CODA})?$`)

/** Whether a word can be a Vietnamese syllable by its spelling: onset, vowels, coda, one tone at most. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONE)?.length ?? 0
  return tones <= 1 && SYLLABLE.test(apart.replace(TONE, '').normalize('NFC'))
}
