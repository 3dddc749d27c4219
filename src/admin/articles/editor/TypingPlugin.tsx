'use client'

import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'

import { keepCommitted } from './keepCommitted'
import { wholeBlock } from './wholeBlock'

/**
 * What the editor leaves to the browser: with a picture clicked there is no caret, and each letter would go to the very
 * beginning of the text; a triple click reaches into the next block, which the next letter would swallow. And what an input method
 * puts in place of letters it takes back (keepCommitted).
 */
export function TypingPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    let clicked: NodeKey | null = null

    const $onClick = (event: MouseEvent): boolean => {
      const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null
      clicked = $isDecoratorNode(node) && !node.isInline() ? node.getKey() : null
      if (event.detail === 3) $keepToBlock()
      return false
    }

    const $onKeyDown = (event: KeyboardEvent): boolean => {
      const selection = $getSelection()
      if ($isRangeSelection(selection) || event.target !== editor.getRootElement()) return false
      const isEnter = event.key === 'Enter'
      if (!isEnter && !isTyped(event)) return false
      const chosen = $isNodeSelection(selection) ? selection.getNodes().at(-1) : null
      $writeAfter(chosen ?? (clicked === null ? null : $getNodeByKey(clicked)))
      if (isEnter) event.preventDefault()
      return isEnter
    }

    return mergeRegister(
      keepCommitted(editor),
      editor.registerCommand(CLICK_COMMAND, $onClick, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_DOWN_COMMAND, $onKeyDown, COMMAND_PRIORITY_HIGH),
    )
  }, [editor])
  return null
}

/** Letters, also those an input method makes; never a shortcut. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return [...key].length === 1 || key === 'Process' || key === 'Unidentified'
}

/** A paragraph of its own below the picture; the letter that was pressed goes there by itself. */
function $writeAfter(node: LexicalNode | null): void {
  if (!node) {
    $getRoot().selectEnd()
    return
  }
  const paragraph = $createParagraphNode()
  node.getTopLevelElementOrThrow().insertAfter(paragraph)
  paragraph.select()
}

function $keepToBlock(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const block = wholeBlock(selection)
  if (block) block.select(0, block.getChildrenSize())
}
