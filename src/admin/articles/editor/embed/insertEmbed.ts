import { $createLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'

import { type Embed, embedOf } from '@/domain/text/embeds/embed'
import { $createEmbedNode, $isEmbedNode, type EmbedNode } from '@/newsroom/texts/nodes/EmbedNode'

/** Asks for content of another site: a new one, or the one of this key. */
export const OPEN_EMBED_COMMAND = createCommand<NodeKey | null>('OPEN_EMBED')

/** Where what is asked for goes: below a block or in its place when that is empty, in place of a pasted line, of a card. */
export type Place = { kind: 'at' | 'pasted' | 'card'; key: NodeKey }

/** The embed that is chosen, or the block the caret is in; null where no embed may stand. */
export function $placeAtCaret(): Place | null {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const [chosen] = selection.getNodes()
    if ($isEmbedNode(chosen)) return { kind: 'card', key: chosen.getKey() }
    return chosen && $isRootNode(chosen.getParent()) ? { kind: 'at', key: chosen.getKey() } : null
  }
  if (!$isRangeSelection(selection)) return null
  const block = selection.anchor.getNode().getTopLevelElement()
  return block && $isRootNode(block.getParent()) ? { kind: 'at', key: block.getKey() } : null
}

/** The empty line that an address is pasted in, when it is one of the list and stands there alone. */
export function $pastedPlace(text: string): Place | null {
  const selection = $getSelection()
  if (!embedOf(text) || !$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const block = selection.anchor.getNode().getTopLevelElement()
  if (!$isParagraphNode(block) || !block.isEmpty()) return null
  return $isRootNode(block.getParent()) ? { kind: 'pasted', key: block.getKey() } : null
}

/** Puts an embed in, as one step to undo; false when its place is gone meanwhile. */
export function putEmbed(editor: LexicalEditor, { kind, key }: Place, embed: Embed): boolean {
  let isDone = false
  editor.update(
    () => {
      const block = $getNodeByKey(key)
      if (!block?.isAttached()) return
      isDone = true
      if ($isEmbedNode(block)) {
        block.setEmbed(embed)
        return
      }
      $goOnBelow($put(block, kind, embed))
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  )
  return isDone
}

function $put(block: LexicalNode, kind: Place['kind'], embed: Embed): EmbedNode {
  const node = $createEmbedNode(embed)
  const isPasted = kind === 'pasted' && embedOf(block.getTextContent()) !== null
  if (isPasted || ($isParagraphNode(block) && block.isEmpty())) block.replace(node)
  else block.insertAfter(node)
  return node
}

function $goOnBelow(node: EmbedNode): void {
  const next = node.getNextSibling()
  if ($isParagraphNode(next)) next.selectStart()
  else {
    const paragraph = $createParagraphNode()
    node.insertAfter(paragraph)
    paragraph.select()
  }
}

/** Puts a plain link in its place, as a line of its own. */
export function putLink(editor: LexicalEditor, { key }: Place, url: string): void {
  editor.update(
    () => {
      const block = $getNodeByKey(key)
      if (!block?.isAttached()) return
      const paragraph = $createParagraphNode().append($linkTo(url, url))
      if (($isParagraphNode(block) && block.isEmpty()) || $isEmbedNode(block))
        block.replace(paragraph)
      else block.insertAfter(paragraph)
      paragraph.selectEnd()
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  )
}

export function removeEmbed(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if (!$isEmbedNode(node)) return
      node.replace($createParagraphNode()).selectStart()
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

/** One that came into a cell, a list or a box, by paste or by dragging, is a link there. */
export function $linkWhereInner(node: EmbedNode): void {
  const parent = node.getParent()
  if (!parent || $isRootNode(parent)) return
  const { address, caption } = node.getEmbed()
  const link = $linkTo(address, caption || address)
  node.replace($isRootOrShadowRoot(parent) ? $createParagraphNode().append(link) : link)
}

function $linkTo(url: string, words: string): LexicalNode {
  const fields = { linkType: 'custom', url, newTab: false }
  return $createLinkNode({ fields } as never).append($createTextNode(words))
}
