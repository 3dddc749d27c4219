import { createCommand } from '@payloadcms/richtext-lexical/lexical'

/** Opens the bar of finding, with the words that are chosen. */
export const OPEN_FIND_COMMAND = createCommand<undefined>('OPEN_FIND')
