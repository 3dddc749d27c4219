/** Words (Vietnamese: syllables) a reader takes in a minute, silently. */
export const READ_WORDS_A_MINUTE = 220

/** How many minutes a text of so many words is read in, to the nearest; 0 is less than half a minute. */
export const readingMinutes = (words: number): number => Math.round(words / READ_WORDS_A_MINUTE)
