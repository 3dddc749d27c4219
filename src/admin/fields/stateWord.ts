import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

/** The state named in a line of the log, in words; what is no state is left out. */
export function stateWord(value: unknown): string {
  return typeof value === 'string' && value in ARTICLE_STATE_WORDS
    ? ARTICLE_STATE_WORDS[value as keyof typeof ARTICLE_STATE_WORDS].vi
    : '–'
}
