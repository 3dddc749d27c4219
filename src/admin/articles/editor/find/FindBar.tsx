'use client'

import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useState } from 'react'

import { FindForm } from './FindForm'
import { OPEN_FIND_COMMAND } from './openFind'

/** Find and replace, by Ctrl+F in the text or the button above it. In the bar itself Ctrl+F is the browser’s own. */
export function FindBar() {
  const [editor] = useLexicalComposerContext()
  const [opened, setOpened] = useState<{ words: string; times: number } | null>(null)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            if (!isFindKey(event)) return false
            event.preventDefault()
            return editor.dispatchCommand(OPEN_FIND_COMMAND, undefined)
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          OPEN_FIND_COMMAND,
          () => {
            const words = $chosenWords()
            setOpened((old) => ({
              words: words || (old?.words ?? ''),
              times: (old?.times ?? 0) + 1,
            }))
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  if (!opened) return null
  const close = () => {
    setOpened(null)
    editor.getRootElement()?.focus({ preventScroll: true })
  }
  return <FindForm key={opened.times} editor={editor} first={opened.words} onClose={close} />
}

const isFindKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'f'

/** What is chosen, when it is a few words of one paragraph. */
function $chosenWords(): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return ''
  const words = selection.getTextContent().trim()
  return words.length > 100 || words.includes('\n') ? '' : words
}
