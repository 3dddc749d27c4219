import { $createHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  createCommand,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import {
  $createFactBoxNode,
  $isFactBoxNode,
  type FactBoxNode,
} from '@/newsroom/texts/nodes/FactBoxNode'

export const INSERT_FACT_BOX_COMMAND = createCommand<undefined>('INSERT_FACT_BOX')

/** Below the paragraph the caret is in, or in place of an empty one; false where no box may stand. */
export function $insertFactBox(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const block = selection.anchor.getNode().getTopLevelElement()
  if (!block || !$isRootNode(block.getParent())) return false
  const heading = $createHeadingNode('h3')
  const box = $createFactBoxNode().append(heading)
  if ($isParagraphNode(block) && block.isEmpty()) block.replace(box)
  else block.insertAfter(box)
  if (!box.getNextSibling()) box.insertAfter($createParagraphNode())
  heading.select()
  return true
}

/** Enter on the empty last line of a box goes on below it. */
export function $leaveFactBox(): boolean {
  const block = $blockAtCaret()
  const box = block?.getParent()
  if (!block || !$isFactBoxNode(box)) return false
  if (block.getTextContentSize() > 0 || block.getNextSibling() || !block.getPreviousSibling()) {
    return false
  }
  block.remove()
  const paragraph = $createParagraphNode()
  box.insertAfter(paragraph)
  paragraph.select()
  return true
}

/** Backspace at the very beginning of a box takes the box away and leaves what is in it. */
export function $unwrapFactBox(): boolean {
  const selection = $getSelection()
  const block = $blockAtCaret()
  const box = block?.getParent()
  if (!block || !$isFactBoxNode(box) || block.getPreviousSibling()) return false
  if (!$isRangeSelection(selection) || selection.anchor.offset !== 0) return false
  const node = selection.anchor.getNode()
  if (!node.is(block) && node.getPreviousSibling()) return false
  $unwrap(box)
  return true
}

function $unwrap(box: FactBoxNode): void {
  for (const child of box.getChildren()) box.insertBefore(child)
  box.remove()
}

/** The block of a box that the caret is in. */
function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  return [node, ...node.getParents()].find((one) => $isFactBoxNode(one.getParent())) ?? null
}
