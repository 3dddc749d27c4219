import { seconds, type Seconds } from './types'

/** Words (Vietnamese: syllables) a minute of a calm news reader, where a presenter has no rate of their own. */
export const DEFAULT_WORDS_A_MINUTE = 170

/** How many words a text is read in: one for each written word, one for each digit of a number (`2026` is four). */
export function spokenWords(text: string): number {
  const tokens = text.normalize('NFC').match(/\p{Nd}+|[\p{L}\p{M}]+/gu) ?? []
  return tokens.reduce((sum, token) => sum + (/^\p{Nd}/u.test(token) ? token.length : 1), 0)
}

/** How long so many words take at a rate, rounded up; a rate that is none gives that of a calm reader. */
export function readingSeconds(words: number, wordsAMinute: number | null): Seconds {
  const rate = wordsAMinute !== null && wordsAMinute > 0 ? wordsAMinute : DEFAULT_WORDS_A_MINUTE
  return seconds(Math.ceil((words * 60) / rate))
}
