import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'

import { anchorOf, rawOffset } from '@/domain/comment/anchor/anchorOf'
import { placeOf } from '@/domain/comment/anchor/placeOf'
import { type TextBlock, type WordPart, wordParts } from '@/domain/comment/anchor/textBlocks'
import type { Anchor } from '@/domain/comment/anchor/types'

type Mirror = { type: string; key: NodeKey; text?: string; children?: Mirror[] }
export type EditorBlock = TextBlock & { parts: WordPart<Mirror>[] }

/** The top-level blocks of the text in an editor, cut into words as those of a saved text are (textBlocks.ts). */
export function blocksIn(editor: LexicalEditor): EditorBlock[] {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((node) => {
        const parts = wordParts($mirror(node))
        const { $: state } = node.exportJSON() as { $?: { id?: unknown } }
        const id = typeof state?.id === 'string' ? state.id : null
        return { id, parts, text: parts.map(({ text }) => text).join('') }
      }),
  )
}

function $mirror(node: LexicalNode): Mirror {
  const own = { type: node.getType(), key: node.getKey() }
  if ($isTextNode(node)) return { ...own, text: node.getTextContent() }
  if ($isElementNode(node)) return { ...own, children: node.getChildren().map($mirror) }
  return own
}

/** Where in the page the words of an anchor are; null where it is detached. `order` sorts by the order of the text. */
export function rangeOf(
  editor: LexicalEditor,
  blocks: readonly EditorBlock[],
  anchor: Anchor,
): { range: Range; order: number } | null {
  const place = placeOf(anchor, blocks)
  const block = place && blocks[place.at]
  if (!block) return null
  const start = domPoint(editor, block, rawOffset(block.text, place.start), 'start')
  const end = domPoint(editor, block, rawOffset(block.text, place.end), 'end')
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return { range, order: place.at * 1_000_000 + place.start }
}

function domPoint(
  editor: LexicalEditor,
  block: EditorBlock,
  offset: number,
  side: 'start' | 'end',
): { node: Text; offset: number } | null {
  let at = 0
  for (const { text, node } of block.parts) {
    const end = at + text.length
    const isHere = side === 'start' ? offset < end : offset <= end
    if (node && isHere) {
      const dom = domText(editor, node.key)
      return dom && { node: dom, offset: Math.max(0, Math.min(offset - at, dom.length)) }
    }
    at = end
  }
  return null
}

function domText(editor: LexicalEditor, key: NodeKey): Text | null {
  const element = editor.getElementByKey(key)
  if (!element) return null
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null
}

/** The anchor of what is selected in the editor; of several blocks, of the first that has words in it. */
export function selectedAnchor(editor: LexicalEditor): { anchor: Anchor; range: Range } | null {
  const root = editor.getRootElement()
  const selection = window.getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  for (const block of blocksIn(editor)) {
    const start = offsetOf(editor, block, range.startContainer, range.startOffset)
    const end = offsetOf(editor, block, range.endContainer, range.endOffset)
    const anchor = end > start ? anchorOf(block, start, end) : null
    if (anchor) return { anchor, range }
  }
  return null
}

/** How many characters of a block stand in front of a point of the page. */
function offsetOf(
  editor: LexicalEditor,
  block: EditorBlock,
  container: Node,
  offset: number,
): number {
  const point = document.createRange()
  point.setStart(container, offset)
  point.collapse(true)
  let at = 0
  let passed = 0
  for (const { text, node } of block.parts) {
    const dom = node && domText(editor, node.key)
    if (dom) {
      if (dom === container) return at + offset
      if (point.comparePoint(dom, dom.length) > 0) return passed
      passed = at + text.length
    }
    at += text.length
  }
  return passed
}
