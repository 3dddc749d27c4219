import { createCommand } from '@payloadcms/richtext-lexical/lexical'

/** Asks for pictures of the library: for a new gallery, or for the one with this key. */
export const CHOOSE_PICTURES_COMMAND = createCommand<string | undefined>('CHOOSE_PICTURES')
