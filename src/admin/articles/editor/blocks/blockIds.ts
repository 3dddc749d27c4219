import {
  $getRoot,
  $getState,
  $setState,
  createState,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { isBlockId, newId } from '../../fields/contentBlocks'

/** The lasting id of a block, in what is saved as `$.id`. */
const idState = createState('id', { parse: (value) => (isBlockId(value) ? value : '') })

/** The id of a block; empty where it has none yet. */
export const $idOf = (block: LexicalNode): string => $getState(block, idState)

export function $setId(block: LexicalNode, id: string): void {
  $setState(block, idState, id)
}

/** Gives an id to each block without; of two with the same (pasted, split, copied) the later one gets a new one. */
export function $ensureIds(make: () => string = newId): void {
  const seen = new Set<string>()
  for (const block of $getRoot().getChildren()) {
    const id = $idOf(block)
    const own = id !== '' && !seen.has(id) ? id : make()
    if (own !== id) $setId(block, own)
    seen.add(own)
  }
}

/** The ids of a text just opened, from what was saved: pictures and lines lose theirs on the way into the editor. */
export function $adoptIds(ids: readonly string[]): void {
  const blocks = $getRoot().getChildren()
  if (blocks.length !== ids.length) return
  blocks.forEach((block, at) => {
    const id = ids[at]
    if (id && $idOf(block) === '') $setId(block, id)
  })
}
