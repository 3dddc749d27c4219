import { mergeNode } from './mergeNode'
import { mergeOrder } from './order'
import { isSame } from './same'
import type { Block, Json, Merged, Sides } from './types'

/**
 * What two people made of one text, joined: `base` is what both began with. Blocks that one of them changed, put in,
 * moved or took out are so in the result; of a block that both changed the words are joined where they lie apart.
 * What can't be joined stands in the result as a conflict with all that was typed. Ids are unique within a side.
 */
export function mergeBlocks(
  base: readonly Block[],
  one: readonly Block[],
  other: readonly Block[],
): Merged[] {
  const [before, first, second] = [byId(base), byId(one), byId(other)]
  const found = new Map<string, Merged>()
  for (const id of new Set([...first.keys(), ...second.keys()])) {
    const merged = mergeBlock(id, {
      base: before.get(id) ?? null,
      one: first.get(id) ?? null,
      other: second.get(id) ?? null,
    })
    if (merged) found.set(id, merged)
  }
  const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id)
  return mergeOrder(ids(base), ids(one), ids(other), new Set(found.keys())).flatMap(
    (id) => found.get(id) ?? [],
  )
}

function mergeBlock(id: string, sides: Sides<Json>): Merged | null {
  const { base, one, other } = sides
  const stays = (node: Json): Merged => ({ kind: 'block', block: { id, node } })
  if (one !== null && other !== null) {
    const node = base === null ? (isSame(one, other) ? one : null) : mergeNode(base, one, other)
    return node === null ? { kind: 'conflict', id, sides } : stays(node)
  }
  const left = one ?? other
  if (left === null) return null
  if (base === null) return stays(left)
  // Taken away by one of them: gone, unless the other wrote on in it.
  return isSame(base, left) ? null : { kind: 'conflict', id, sides }
}

const byId = (blocks: readonly Block[]): Map<string, Json> =>
  new Map(blocks.map(({ id, node }) => [id, node]))
