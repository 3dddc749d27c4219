import { rawOffset } from './anchorOf'
import { placeOf } from './placeOf'
import { textBlocks, wordParts } from './textBlocks'
import type { Anchor } from './types'

type Node = { type?: unknown; text?: unknown; children?: unknown }

/**
 * The content with the anchor's words replaced, which take the form (bold and the like) of the first of them; the rest stays the
 * very same. Null when the words are not there any more, or reach over a line end.
 */
export function replaceIn<Content>(
  content: Content,
  anchor: Anchor,
  replacement: string,
): Content | null {
  const place = placeOf(anchor, textBlocks(content))
  if (!place) return null
  const root = (content as { root: Node & { children: Node[] } }).root
  const block = root.children[place.at]
  if (!block) return null
  const parts = wordParts(block)
  const raw = parts.map(({ text }) => text).join('')
  const cuts = cutsOf(parts, rawOffset(raw, place.start), rawOffset(raw, place.end))
  if (!cuts) return null
  const words = new Map(
    cuts.map(({ node, text, from, to }, index) => [
      node,
      text.slice(0, from) + (index === 0 ? replacement : '') + text.slice(to),
    ]),
  )
  const children = root.children.map((one) => (one === block ? withWords(one, words) : one))
  return { ...content, root: { ...root, children } }
}

type Cut<Some> = { node: Some; text: string; from: number; to: number }

/** What of which text nodes lies between two offsets; null where something that is no words does too. */
export function cutsOf<Some>(
  parts: readonly { text: string; node: Some | null }[],
  start: number,
  end: number,
): Cut<Some>[] | null {
  const cuts: Cut<Some>[] = []
  let at = 0
  for (const { text, node } of parts) {
    const from = Math.max(0, start - at)
    const to = Math.min(text.length, end - at)
    at += text.length
    if (from >= to) continue
    if (node === null) return null
    cuts.push({ node, text, from, to })
  }
  return cuts.length > 0 ? cuts : null
}

function withWords(node: Node, words: ReadonlyMap<Node, string>): Node {
  const text = words.get(node)
  if (text !== undefined) return { ...node, text }
  if (!Array.isArray(node.children)) return node
  const children = (node.children as Node[])
    .filter((child) => words.get(child) !== '')
    .map((child) => withWords(child, words))
  return { ...node, children }
}
