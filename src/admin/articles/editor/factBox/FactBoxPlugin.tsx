'use client'

import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'

import {
  $insertFactBox,
  $leaveFactBox,
  $unwrapFactBox,
  INSERT_FACT_BOX_COMMAND,
} from './insertFactBox'

const NO_BOX_HERE =
  'Hộp thông tin không đặt trong bảng hoặc trong hộp khác. Hãy đặt con trỏ vào một đoạn văn ở ngoài rồi chèn lại.'

/** How a box is put in, left and taken away by keyboard. */
export function FactBoxPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const ifDone = ($do: () => boolean) => (event: KeyboardEvent | null) => {
      const isDone = !event?.shiftKey && $do()
      if (isDone) event?.preventDefault()
      return isDone
    }
    return mergeRegister(
      editor.registerCommand(
        INSERT_FACT_BOX_COMMAND,
        () => {
          if (!$insertFactBox()) toast.warning(NO_BOX_HERE)
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(KEY_ENTER_COMMAND, ifDone($leaveFactBox), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, ifDone($unwrapFactBox), COMMAND_PRIORITY_HIGH),
    )
  }, [editor])
  return null
}
