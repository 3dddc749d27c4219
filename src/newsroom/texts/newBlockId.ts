import { randomBytes } from 'node:crypto'

/** An id for a block of a text: 72 bits by chance, as the editor makes them too. */
export const newBlockId = (): string => randomBytes(9).toString('base64url')
