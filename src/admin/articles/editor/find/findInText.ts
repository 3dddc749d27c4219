import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'

import { type FindOptions, findInParts } from '@/domain/text/find/findMatches'

/** A match in the text: the letters of these nodes, one after the other in one paragraph. */
export type Found = readonly { key: NodeKey; start: number; end: number }[]

/** Every place of the text that says what is looked for, in reading order. */
export function $findInText(sought: string, options: FindOptions): Found[] {
  return $blocksIn($getRoot()).flatMap((parts) => $findInBlock(parts, sought, options))
}

function $findInBlock(parts: LexicalNode[], sought: string, options: FindOptions): Found[] {
  // A line break is no letter of a word.
  const texts = parts.map((node) => ($isTextNode(node) ? node.getTextContent() : '\n'))
  return findInParts(texts, sought, options).map(({ from, to }) =>
    parts.slice(from.part, to.part + 1).map((node, at) => ({
      key: node.getKey(),
      start: at === 0 ? from.offset : 0,
      end: from.part + at === to.part ? to.offset : node.getTextContentSize(),
    })),
  )
}

/** Of each block its running text, in parts. */
function $blocksIn(element: ElementNode): LexicalNode[][] {
  const blocks: LexicalNode[][] = []
  let open: LexicalNode[] | null = null
  for (const child of element.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      open = null
      blocks.push(...$blocksIn(child))
      continue
    }
    if (!open) blocks.push((open = []))
    open.push(...$partsOf(child))
  }
  return blocks
}

const $partsOf = (node: LexicalNode): LexicalNode[] =>
  $isElementNode(node) ? node.getChildren().flatMap($partsOf) : [node]

/** Chooses a match in the text. */
export function $choose(found: Found): void {
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || !$getNodeByKey(first.key) || !$getNodeByKey(last.key)) return
  const selection = $createRangeSelection()
  selection.anchor.set(first.key, first.start, 'text')
  selection.focus.set(last.key, last.end, 'text')
  $setSelection(selection)
}

/** Puts words in the place of matches, with the look of the first letter of each. `all` is in reading order. */
export function $replaceAll(all: readonly Found[], words: string): void {
  // The last first, so that the places of those before stay right.
  for (const found of [...all].reverse()) $replace(found, words)
}

function $replace(found: Found, words: string): void {
  found.forEach(({ key, start, end }, at) => {
    const node = $getNodeByKey<TextNode>(key)
    if (!$isTextNode(node)) return
    node.spliceText(start, end - start, at === 0 ? words : '')
    if (node.getTextContentSize() === 0) node.remove()
  })
}
