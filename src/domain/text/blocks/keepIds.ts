import { textOf } from '../merge/same'
import { type Found, foundBlocks, isBlockId, withBlockIds } from './blocks'
import { type Known, matchBlocks } from '../merge/match'

/**
 * A text whose every top-level block has an id of its own. Of a text that came without (from a program, from before there
 * were any), each block gets the id of the block it was in `before`; the rest get new ones.
 */
export function keepBlockIds<Value>(content: Value, before: unknown, newId: () => string): Value {
  const now = foundBlocks(content)
  if (now.every(({ id }) => id !== null)) return withBlockIds(content, newId)
  const was = foundBlocks(before)
  const used = new Set(now.map(({ id }) => id))
  const places = matchBlocks(was.map(knownOf), now.map(knownOf))
  return withBlockIds(content, (at) => {
    const id = was[places[at] ?? -1]?.id
    if (!isBlockId(id) || used.has(id)) return newId()
    used.add(id)
    return id
  })
}

export const knownOf = ({ id, node }: Found): Known => ({ id, key: textOf(node) })
