import { withBlockIds, withoutBlockIds } from './blocks'

/** The same text of blocks of its own: remarks and changes belong to those of the other. */
export const ownBlocks = (content: unknown, newId: (at: number) => string): unknown =>
  content ? withBlockIds(withoutBlockIds(content), newId) : null
