'use client'

import {
  $findCellNode,
  $findTableNode,
  $insertTableRowAtSelection,
  $isTableSelection,
} from '@lexical/table'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin as LexicalTablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'

import { TABLE_LIMITS } from '@/domain/text/table/tableFault'

import { $sizeOf } from './tableParts'

/** Tables as people know them: Tab goes on to the next cell, from the last one to a new row. */
export function TablePlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(KEY_TAB_COMMAND, $addRowAtEnd, COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(KEY_DOWN_COMMAND, $writeInFirst, COMMAND_PRIORITY_CRITICAL),
      ),
    [editor],
  )
  return <LexicalTablePlugin hasCellBackgroundColor={false} hasHorizontalScroll />
}

/** Adds the row Tab then goes on to. */
function $addRowAtEnd(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (event.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const cell = $findCellNode(selection.anchor.getNode())
  const table = cell && $findTableNode(cell)
  if (!cell || !table) return false
  const isLast = !cell.getNextSibling() && !cell.getParentOrThrow().getNextSibling()
  if (isLast && $sizeOf(table).rows < TABLE_LIMITS.rows) {
    $insertTableRowAtSelection()
    // It puts the caret into the new row; Tab goes on from the cell it was pressed in.
    cell.selectEnd()
  }
  return false
}

/** What is typed over several cells goes into the first of them: their words are deleted by Delete alone. */
function $writeInFirst({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const selection = $getSelection()
  const isTyped = [...key].length === 1 || key === 'Process' || key === 'Unidentified'
  if (!$isTableSelection(selection) || !isTyped || ctrlKey || metaKey || altKey) return false
  $findCellNode(selection.anchor.getNode())?.selectEnd()
  return false
}
