import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { isSame } from '@/domain/text/merge/same'
import type { Block, Json } from '@/domain/text/merge/types'

import { $idOf, $setId } from './blockIds'
import { $placesIn, $putBack } from './keepCaret'

/**
 * Makes the open text be `wanted`, touching only the blocks that are not as in `current`: what stays keeps its nodes, and
 * a caret in a block that is replaced stays at its words. Answers the ids of the blocks it put in.
 */
export function $applyBlocks(current: readonly Block[], wanted: readonly Block[]): string[] {
  const root = $getRoot()
  const nodes = new Map(root.getChildren().map((node) => [$idOf(node), node]))
  const shown = new Map(current.map(({ id, node }) => [id, node]))
  const stays = new Set(wanted.map(({ id }) => id))
  const fresh: string[] = []
  const order = wanted.map(({ id, node }) => {
    const old = nodes.get(id)
    if (old && isSame(shown.get(id), node)) return old
    fresh.push(id)
    const made = $parsed(node, id)
    if (old) $replace(old, made)
    return made
  })
  let last: LexicalNode | null = null
  for (const node of order) {
    const next: LexicalNode | null = last ? last.getNextSibling() : root.getFirstChild()
    if (!next?.is(node)) {
      if (next) next.insertBefore(node, false)
      else root.append(node)
    }
    last = node
  }
  for (const [id, node] of nodes) if (!stays.has(id) && node.isAttached()) node.remove()
  return fresh
}

function $parsed(node: Json, id: string): LexicalNode {
  // The editor changes what it parses.
  const made = $parseSerializedNode(structuredClone(node) as unknown as SerializedLexicalNode)
  $setId(made, id)
  return made
}

function $replace(old: LexicalNode, made: LexicalNode): void {
  const selection = $getSelection()
  const before = $isRangeSelection(selection)
    ? { anchor: selection.anchor, focus: selection.focus }
    : null
  const places = $placesIn(old)
  const ends = before && { anchor: copied(before.anchor), focus: copied(before.focus) }
  old.insertBefore(made, false)
  if (places && ends) $putBack(places, ends, made)
  old.remove()
}

type Point = Parameters<typeof $putBack>[1]['anchor']
const copied = (point: Point): Point =>
  Object.assign(Object.create(Object.getPrototypeOf(point) as object) as Point, point)
